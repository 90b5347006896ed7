using System.Threading.Channels;
using Microsoft.Extensions.Options;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Intake;

/// <summary>
/// Takes in files that are put into the folder of the articles while the host runs, once nobody writes to them any more. A file that goes
/// takes nothing with it: its article stays, and the status tells.
/// </summary>
internal sealed partial class DroppedFiles(
    CoverageFolder folder, ServedCoverage served, ChangeBook changes, IOptions<SourceOptions> options, TimeProvider time, ILogger<DroppedFiles> log)
    : BackgroundService
{
    /// <summary>How long a file must stay as it is before it is taken.</summary>
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    // Watching misses what happens on a network's disk, and where too much happens at once.
    private static readonly TimeSpan BetweenScans = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Stamp> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Stamp Stamp, DateTimeOffset Since)> settling = new(StringComparer.Ordinal);
    private readonly Channel<bool> noticed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private bool hasBegun;

    /// <summary>Looks once at what is in the folder.</summary>
    /// <returns>Whether a file has yet to settle.</returns>
    internal async Task<bool> ScanAsync(CancellationToken cancellationToken)
    {
        if (served.IsBuilding || served.Coverage.State is not (CoverageState.Ready or CoverageState.Empty))
        {
            return false;
        }

        var present = folder.Files().ToDictionary(path => Path.GetFileName(path), path => path, StringComparer.Ordinal);
        Begin(present.Keys);
        foreach (var gone in known.Keys.Concat(settling.Keys).Except(present.Keys, StringComparer.Ordinal).ToArray())
        {
            known.Remove(gone);
            settling.Remove(gone);
        }

        foreach (var (name, path) in present)
        {
            await LookAsync(name, path, cancellationToken);
        }

        return settling.Count > 0;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.WatchArticles)
        {
            return;
        }

        await Task.Yield();
        using var watcher = Watch();
        while (!stoppingToken.IsCancellationRequested)
        {
            var isSettling = false;
            try
            {
                isSettling = await ScanAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is CoverageException or SourceException or IOException or UnauthorizedAccessException)
            {
                LogFailed(SafeText.Line(problem.Message));
            }

            await WaitAsync(isSettling ? Settling : BetweenScans, listens: !isSettling, stoppingToken);
        }
    }

    // What was there and in the index when the host began is known.
    private void Begin(IEnumerable<string> present)
    {
        if (hasBegun)
        {
            return;
        }

        using var snapshot = served.Coverage.Open();
        var indexed = snapshot.Articles().Select(article => article.File).ToHashSet(StringComparer.Ordinal);
        foreach (var name in present.Where(indexed.Contains))
        {
            known[name] = Stamp.Of(Path.Combine(folder.Articles, name));
        }

        hasBegun = true;
    }

    private async Task LookAsync(string name, string path, CancellationToken cancellationToken)
    {
        var stamp = Stamp.Of(path);
        if (known.TryGetValue(name, out var before) && before == stamp)
        {
            return;
        }

        // The host's own articles come to be known so; and what changed in its place is taken again.
        if (before is null && IsIndexed(name))
        {
            known[name] = stamp;
            settling.Remove(name);
            return;
        }

        var now = time.GetUtcNow();
        if (!settling.TryGetValue(name, out var seen) || seen.Stamp != stamp)
        {
            settling[name] = (stamp, now);
            return;
        }

        if (now - seen.Since < Settling)
        {
            return;
        }

        settling.Remove(name);
        known[name] = stamp;
        await TakeAsync(name, path, cancellationToken);
    }

    private async Task TakeAsync(string name, string path, CancellationToken cancellationToken)
    {
        var added = await served.AddAsync(path, cancellationToken);
        if (added.Failure is { } failure)
        {
            if (File.Exists(path))
            {
                LogRefused(SafeText.Line(failure));
                changes.Write("folder", "index/articles", "add", name, $"refused: {failure.Replace(Path.GetFullPath(folder.Articles) + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal)}");
            }
        }
        else if (added.Outcome != AddOutcome.Unchanged)
        {
            var file = SafeText.Line(name);
            LogTaken(file);
            changes.Write("folder", "index/articles", "add", name, added.Outcome == AddOutcome.Replaced ? "replaced" : "added");
        }
    }

    private bool IsIndexed(string name)
    {
        using var snapshot = served.Coverage.Open();
        return snapshot.FindArticle(name) is not null;
    }

    private FileSystemWatcher? Watch()
    {
        try
        {
            var watcher = new FileSystemWatcher(folder.Articles) { NotifyFilter = NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.LastWrite };
            watcher.Created += (_, _) => noticed.Writer.TryWrite(true);
            watcher.Changed += (_, _) => noticed.Writer.TryWrite(true);
            watcher.Renamed += (_, _) => noticed.Writer.TryWrite(true);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception problem) when (problem is ArgumentException or IOException or PlatformNotSupportedException)
        {
            LogFailed(SafeText.Line(problem.Message));
            return null;
        }
    }

    private async Task WaitAsync(TimeSpan wait, bool listens, CancellationToken stoppingToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var clock = Task.Delay(wait, time, done.Token);
        var news = listens ? noticed.Reader.ReadAsync(done.Token).AsTask() : clock;
        await Task.WhenAny(clock, news);
        await done.CancelAsync();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{File} was put into the folder of the articles, and is in the coverage.")]
    private partial void LogTaken(string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file in the folder of the articles was not taken in: {Failure}")]
    private partial void LogRefused(string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder of the articles could not be looked through: {Failure}")]
    private partial void LogFailed(string failure);

    private sealed record Stamp(long Length, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : new(-1, default);
        }
    }
}
