using OnRecord.Coverage;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>
/// The coverage of the long-running host: open as long as it runs, and built in the background where it must be built before it can
/// answer.
/// </summary>
internal sealed partial class ServedCoverage : BackgroundService
{
    private readonly CoverageFolder folder;
    private readonly ILogger<ServedCoverage> log;
    private readonly Lazy<ICoverage> coverage;

    /// <summary>The coverage in a folder, which is made where it is not there.</summary>
    public ServedCoverage(CoverageFolder folder, ILogger<ServedCoverage> log)
    {
        this.folder = folder;
        this.log = log;
        coverage = new(() =>
        {
            folder.Create();
            return folder.OpenIndex();
        });
    }

    /// <summary>The coverage.</summary>
    /// <exception cref="CoverageException">The index cannot be opened.</exception>
    public ICoverage Coverage => coverage.Value;

    /// <summary>Whether the index is being built, so that answers are not yet to be had.</summary>
    public bool IsBuilding { get; private set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (coverage.IsValueCreated)
        {
            coverage.Value.Dispose();
        }

        base.Dispose();
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        IsBuilding = CoverageBuilder.IsNeeded(folder, Coverage);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsBuilding)
        {
            await Task.Run(() => Build(stoppingToken), stoppingToken);
        }

        if (Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
        {
            return;
        }

        var status = Coverage.Status();
        LogOpen(status.Articles, status.Statements, folder.Path);
    }

    private void Build(CancellationToken stoppingToken)
    {
        try
        {
            var report = CoverageBuilder.Build(folder, Coverage, new LoggedProgress(this), stoppingToken);
            foreach (var failure in report.Failures)
            {
                LogFailure(SafeText.Line(failure));
            }
        }
        catch (Exception problem) when (problem is CoverageException or SourceException)
        {
            // The page and the endpoint tell who asks; a moderator who settles it need not start the host again.
            LogFailure(SafeText.Line(problem.Message));
        }
        finally
        {
            IsBuilding = false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering from {Articles} articles with {Statements} statements in {Folder}.")]
    private partial void LogOpen(int articles, int statements, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Building the index: {Done} of {Total} files read.")]
    private partial void LogProgress(int done, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Failure}")]
    private partial void LogFailure(string failure);

    /// <summary>A line in the log for each tenth.</summary>
    private sealed class LoggedProgress(ServedCoverage served) : IProgress<BuildProgress>
    {
        private int shown = -1;

        public void Report(BuildProgress value)
        {
            var tenths = (int)(value.Done * 10L / Math.Max(1, value.Total));
            if (tenths > shown)
            {
                shown = tenths;
                served.LogProgress(value.Done, value.Total);
            }
        }
    }
}
