using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Cli.Screen;

namespace OnRecord.Host.Cli;

/// <summary>Opens and builds the coverage for a command, and shows on the error stream how far it has come.</summary>
internal static class BuildDisplay
{
    /// <summary>Opens the coverage; builds it first where it must be built before it can answer.</summary>
    /// <exception cref="CoverageException">There is no such folder, or the index cannot be opened or built.</exception>
    public static async Task<ICoverage> OpenBuiltAsync(Terminal terminal, CoverageFolder folder, CancellationToken cancellationToken)
    {
        var coverage = folder.OpenExisting();
        try
        {
            if (CoverageBuilder.IsNeeded(folder, coverage))
            {
                await BuildAsync(terminal, folder, coverage, cancellationToken);
            }

            FolderSettling.SettleIfLeft(folder, coverage, cancellationToken);

            return coverage;
        }
        catch
        {
            coverage.Dispose();
            throw;
        }
    }

    /// <summary>Builds the coverage anew.</summary>
    /// <exception cref="CoverageException">The index cannot be written; it is as it was.</exception>
    public static async Task<BuildReport> BuildAsync(
        Terminal terminal, CoverageFolder folder, ICoverage coverage, CancellationToken cancellationToken)
    {
        var report = await ProgressDisplay.RunAsync(
            terminal,
            $"Reading the articles in {folder.Articles}",
            progress => Task.Run(() => CoverageBuilder.Build(folder, coverage, FileReader.OnAllCores(), progress, cancellationToken), cancellationToken));
        foreach (var failure in report.Failures)
        {
            terminal.Complain(failure);
        }

        return report;
    }
}
