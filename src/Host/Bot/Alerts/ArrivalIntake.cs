using OnRecord.Answering.Watching;
using OnRecord.Coverage;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Alerts;

/// <summary>
/// Finds out which articles have come in, by whichever door, and writes them down together with what is to be posted of them, all or
/// nothing: an article that was added just before the process ended is looked at when it runs again, and none is looked at twice.
/// </summary>
internal sealed partial class ArrivalIntake(
    ServedCoverage served,
    IJournal journal,
    SubjectWatcher watcher,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider time,
    ILogger<ArrivalIntake> log)
{
    private const long NotLooked = -1;

    private readonly Lock one = new();
    private long looked = NotLooked;

    /// <summary>Looks what has come in.</summary>
    /// <exception cref="CoverageException">The index or the journal cannot be read or written.</exception>
    public void TakeIn(CancellationToken cancellationToken)
    {
        lock (one)
        {
            var (additions, added) = Added();
            if (additions == looked)
            {
                return;
            }

            if (journal.Arrivals.HasBegun)
            {
                TakeIn(added, cancellationToken);
            }
            else
            {
                // Before anybody could watch for anything, nothing is news.
                journal.Arrivals.Begin(added);
            }

            looked = additions;
        }
    }

    private (long Additions, IReadOnlyList<IndexedArticle> Added) Added()
    {
        using var snapshot = served.Coverage.Open();
        var additions = snapshot.CountAdditions();

        // Fewer than there were: the index was built anew, and counts anew.
        return (additions, additions == looked ? [] : snapshot.AddedSince(additions < looked ? 0 : Math.Max(looked, 0)));
    }

    private void TakeIn(IReadOnlyList<IndexedArticle> added, CancellationToken cancellationToken)
    {
        var watches = journal.Watches.All().Where(static watch => watch.Paused is null).ToList();
        foreach (var article in added)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (journal.Arrivals.HashOf(article.Id) == article.Hash)
            {
                continue;
            }

            var taken = journal.Arrivals.TakeIn(article, time.GetUtcNow(), [.. watches.SelectMany(watch => Of(watch, article, cancellationToken))]);
            LogTaken(article.Id, taken);
        }
    }

    private IEnumerable<NewAlert> Of(Watch watch, IndexedArticle article, CancellationToken cancellationToken) =>
        watcher.Find(watch.Subject, article.Id, cancellationToken).Select(found => new NewAlert(watch.Id, watch.ChannelId, found.Words));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The article {Article} came in; statements to post: {Count}.")]
    private partial void LogTaken(string article, int count);
}
