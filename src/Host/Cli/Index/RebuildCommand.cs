using System.CommandLine;
using OnRecord.Host.Building;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index rebuild</c>: builds the index anew from the article files.</summary>
internal static class RebuildCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var command = new Command("rebuild", "Builds the index anew from the article files, and swaps it in when it is whole");
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, CancellationToken cancellationToken)
    {
        using var coverage = folder.OpenExisting();
        var report = await BuildDisplay.BuildAsync(terminal, folder, coverage, cancellationToken);
        await terminal.Out.WriteLineAsync($"The index in {folder.Path} has {report.Articles:N0} articles and {report.Statements:N0} statements.");
        return report.Failures.Count > 0 ? ExitCode.Failed : ExitCode.Done;
    }
}
