using System.CommandLine;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Checking;
using OnRecord.Host.Cli.Screen;
using OnRecord.Host.Display;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index check</c>: looks whether the index is as it should be, and mends it.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var dry = new Option<bool>("--dry-run") { Description = "Tell what is wrong, and mend nothing" };
        var command = new Command("check", "Compares every statement with its text, and the index with the article files; mends what it can") { dry };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), !parsed.GetValue(dry), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, bool mends, CancellationToken cancellationToken)
    {
        using var coverage = folder.OpenExisting();
        if (coverage.State is not (CoverageState.Ready or CoverageState.Empty))
        {
            terminal.Complain($"The index in {folder.Path} cannot be read as it is; “onrecord index rebuild” makes it anew.");
            return ExitCode.Failed;
        }

        var report = await ProgressDisplay.RunAsync(
            terminal,
            $"Checking the index in {folder.Path}",
            progress => Task.Run(() => new FolderCheck(folder, coverage, TimeProvider.System).Run(mends, progress, cancellationToken), cancellationToken),
            "articles");
        foreach (var sentence in report.Mended)
        {
            await terminal.Out.WriteLineAsync($"Mended: {SafeText.Line(sentence)}");
        }

        foreach (var sentence in report.Left)
        {
            await terminal.Out.WriteLineAsync($"Wrong: {SafeText.Line(sentence)}");
        }

        var status = coverage.Status();
        await terminal.Out.WriteLineAsync(report.Left.Count == 0
            ? $"{status.Articles:N0} articles with {status.Statements:N0} statements are as they should be."
            : $"{report.Left.Count:N0} {(report.Left.Count == 1 ? "thing is" : "things are")} wrong.");
        return report.Left.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
