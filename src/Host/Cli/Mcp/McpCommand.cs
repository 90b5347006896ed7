using System.CommandLine;
using Microsoft.Extensions.Options;
using OnRecord.Host.Building;
using OnRecord.Host.Mcp;
using OnRecord.Host.Web;

namespace OnRecord.Host.Cli.Mcp;

/// <summary><c>mcp</c>: serves an assistant over standard input and output.</summary>
internal static class McpCommand
{
    /// <summary>The command.</summary>
    public static Command Create(
        Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, IReadOnlyCollection<KeyValuePair<string, string?>>? overrides)
    {
        var command = new Command(
            "mcp", "Serves an assistant over standard input and output (Model Context Protocol): ask, who_said, statements_by, article");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var settings = new ConfigurationBuilder().AddOnRecordSettings(overrides).Build();
            var web = settings.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
            using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folderOf(parsed), cancellationToken);
            var tools = new CoverageTools(coverage, TimeProvider.System, PublicPages.Of(web), new PageLinks(Options.Create(web)));
            await using var input = Console.OpenStandardInput();
            await using var output = Console.OpenStandardOutput();
            await McpDoor.RunAsync(tools, input, output, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }
}
