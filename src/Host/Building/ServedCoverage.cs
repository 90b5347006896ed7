using OnRecord.Coverage;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>
/// The coverage of the long-running host: open as long as it runs, and built in the background where it must be built before it can
/// answer. Changes take turns; whoever asks meanwhile is answered from what there is.
/// </summary>
internal sealed partial class ServedCoverage : BackgroundService
{
    private readonly CoverageFolder folder;
    private readonly ILogger<ServedCoverage> log;
    private readonly TimeProvider time;
    private readonly Lazy<ICoverage> coverage;
    private readonly SemaphoreSlim turn = new(1);

    /// <summary>The coverage in a folder, which is made where it is not there.</summary>
    public ServedCoverage(CoverageFolder folder, TimeProvider time, ILogger<ServedCoverage> log)
    {
        this.folder = folder;
        this.log = log;
        this.time = time;
        coverage = new(() =>
        {
            folder.Create();
            var index = folder.OpenIndex();
            FolderSettling.SettleIfLeft(folder, index, CancellationToken.None);
            return index;
        });
    }

    /// <summary>
    /// The coverage was changed, or may have been: whoever wants to know what is new looks. Raised on the thread that changed it; another
    /// program's changes are not noticed here.
    /// </summary>
    public event EventHandler? Changed;

    /// <summary>The coverage.</summary>
    /// <exception cref="CoverageException">The index cannot be opened.</exception>
    public ICoverage Coverage => coverage.Value;

    /// <summary>Whether the index is being built for the first time, so that answers are not yet to be had.</summary>
    public bool IsBuilding { get; private set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        if (coverage.IsValueCreated)
        {
            coverage.Value.Dispose();
        }

        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        IsBuilding = CoverageBuilder.IsNeeded(folder, Coverage);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>
    /// Adds a file that a person means, as <see cref="ArticleKeeper"/> does. Waits while another is being added or removed, and not
    /// for a rebuild, but for the moment in which the new index takes its place.
    /// </summary>
    public Task<AddedFile> AddAsync(string path, CancellationToken cancellationToken) => AddAsync(path, ArticleOrigin.Person, cancellationToken);

    /// <summary>The same; what a feed brings stays out where it was removed, and <see cref="AddedFile.Failure"/> says so.</summary>
    public Task<AddedFile> AddAsync(string path, ArticleOrigin origin, CancellationToken cancellationToken) => InTurnAsync(
        async () => (await new ArticleKeeper(folder, Coverage, time).AddAsync([path], origin, NoProgress.Instance, cancellationToken))[0],
        cancellationToken);

    /// <summary>Removes an article, as <see cref="ArticleKeeper.RemoveAsync"/> does. Waits as <see cref="AddAsync(string, CancellationToken)"/> does.</summary>
    public Task<IndexedArticle?> RemoveAsync(string idOrFile, CancellationToken cancellationToken) => RemoveAsync(idOrFile, by: null, cancellationToken);

    /// <summary>The same, and keeps who removed it.</summary>
    public Task<IndexedArticle?> RemoveAsync(string idOrFile, string? by, CancellationToken cancellationToken) => InTurnAsync(
        () => new ArticleKeeper(folder, Coverage, time).RemoveAsync(idOrFile, by, cancellationToken),
        cancellationToken);

    /// <summary>
    /// Builds the index anew, as <see cref="CoverageBuilder.Build"/> does, on a thread of its own and beside answering, adding and removing.
    /// </summary>
    public Task<BuildReport> RebuildAsync(IProgress<BuildProgress> progress, CancellationToken cancellationToken) => Task.Factory.StartNew(
        () => CoverageBuilder.Build(folder, Coverage, FileReader.BesideAnswering(), progress, cancellationToken),
        cancellationToken,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    /// <summary>How the article files and the index differ.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    public FolderDrift Drift()
    {
        using var snapshot = Coverage.Open();
        return FolderDrift.Between(folder, snapshot);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (IsBuilding)
        {
            await BuildAsync(stoppingToken);
        }

        if (Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
        {
            return;
        }

        var status = Coverage.Status();
        LogOpen(status.Articles, status.Statements, folder.Path);
    }

    private async Task<T> InTurnAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await change();
        }
        finally
        {
            turn.Release();
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    private async Task BuildAsync(CancellationToken stoppingToken)
    {
        try
        {
            var report = await RebuildAsync(new LoggedProgress(this), stoppingToken);
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
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Answering from {Articles} articles with {Statements} statements in {Folder}.")]
    private partial void LogOpen(int articles, int statements, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Building the index: {Done} of {Total} files read.")]
    private partial void LogProgress(int done, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Failure}")]
    private partial void LogFailure(string failure);

    private sealed class NoProgress : IProgress<BuildProgress>
    {
        public static NoProgress Instance { get; } = new();

        public void Report(BuildProgress value)
        {
            // Nobody looks.
        }
    }

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
