using OnRecord.Coverage;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>Builds the index anew for moderators, one at a time; the old one answers meanwhile.</summary>
internal sealed partial class Reindexer(
    ServedCoverage served, CoverageFolder folder, ChangeLog changes, RunningWork running, TimeProvider time, ILogger<Reindexer> log)
{
    private readonly Lock door = new();

    /// <summary>The one that is running; null where none is.</summary>
    public ReindexRun? Current { get; private set; }

    /// <summary>Begins one.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="run">The one that was begun; or the one that is running already.</param>
    /// <returns>Whether it was begun.</returns>
    /// <exception cref="BotReplyException">The index is being built for the first time.</exception>
    public bool TryBegin(Moderator by, out ReindexRun run)
    {
        if (served.IsBuilding)
        {
            throw new BotReplyException("The index is being built already, for the first time; `/coverage status` tells when it is done.");
        }

        lock (door)
        {
            if (Current is { } other)
            {
                run = other;
                return false;
            }

            run = Current = new(by, time.GetUtcNow());
        }

        var begun = run;
        running.Begin(token => RunAsync(begun, token));
        return true;
    }

    /// <summary>Refuses a change while the index is being built anew: it would not be in the new one.</summary>
    /// <exception cref="BotReplyException">It is.</exception>
    public void RefuseWhileRunning()
    {
        if (served.IsBuilding)
        {
            throw new BotReplyException("The index is being built; try again when `/coverage status` says that it answers.");
        }

        if (Current is { } run)
        {
            throw new BotReplyException(
                $"The index is being built anew ({run.Progress.Done:N0} of {run.Progress.Total:N0} files, begun by {SafeMarkdown.Bold(run.By.Name, 80)}); "
                + "try again when it is done.");
        }
    }

    private async Task RunAsync(ReindexRun run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(run.Cancelled, running.Stopping, cancellationToken);
        var began = time.GetTimestamp();
        var end = await BuildAsync(run, began, stop.Token);
        lock (door)
        {
            Current = null;
        }

        run.End(end);
        await changes.WriteAsync(run.By, "reindex", "the index", Outcome(run, end), cancellationToken);
        if (run.CancelledBy is { } who)
        {
            await changes.WriteAsync(who, "cancel reindex", "the index", $"begun by {run.By.Name}", cancellationToken);
        }
    }

    private async Task<ReindexEnd> BuildAsync(ReindexRun run, long began, CancellationToken cancellationToken)
    {
        try
        {
            var report = await served.RebuildAsync(run, cancellationToken);
            foreach (var failure in report.Failures)
            {
                LogNotTaken(SafeText.Line(failure));
            }

            return new(
                time.GetElapsedTime(began),
                report with { Failures = [.. report.Failures.Select(failure => FailureText.Of(failure, folder))] },
                Failure: null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(time.GetElapsedTime(began), Report: null, run.CancelledBy is null ? "I was stopped before it was done." : null);
        }
        catch (Exception problem) when (problem is CoverageException or SourceException)
        {
            LogFailed(problem);
            return new(time.GetElapsedTime(began), Report: null, FailureText.Of(problem.Message, folder));
        }
#pragma warning disable CA1031 // Whatever it was: who waits for it is told that it is over.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(problem);
            return new(time.GetElapsedTime(began), Report: null, "Something went wrong; whoever runs me finds it in the log.");
        }
    }

    private static string Outcome(ReindexRun run, ReindexEnd end) => end switch
    {
        { Report: { } report } => $"done: {report.Articles:N0} articles, {report.Statements:N0} statements, {report.Failures.Count:N0} files failed",
        _ when run.CancelledBy is { } who => $"cancelled by {who.Name}",
        _ => $"failed: {end.Failure}",
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Failure}")]
    private partial void LogNotTaken(string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The index could not be built anew; the old one stays.")]
    private partial void LogFailed(Exception problem);
}
