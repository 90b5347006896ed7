using System.CommandLine;
using OnRecord.Host.Building;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index remove</c>: takes an article out of every answer, and its file out of the folder.</summary>
internal static class RemoveCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var id = new Argument<string>("ID") { Description = "The article's id or file name, as “index list” shows them" };
        var command = new Command("remove", "Removes an article and its file") { id };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), parsed.GetValue(id)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, string id, CancellationToken cancellationToken)
    {
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        if (await new ArticleKeeper(folder, coverage, TimeProvider.System).RemoveAsync(id, Environment.UserName, cancellationToken) is not { } removed)
        {
            terminal.Complain($"There is no article “{id}” in {folder.Path}; “onrecord index list” shows what there is.");
            return ExitCode.NotFound;
        }

        await terminal.Out.WriteLineAsync($"Removed {removed.File} ({removed.Id}).");
        return ExitCode.Done;
    }
}
