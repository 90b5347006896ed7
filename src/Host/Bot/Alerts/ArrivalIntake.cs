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
    private const int MostAtOnce = 500;

    private readonly Lock one = new();
    private long looked;

    /// <summary>Looks what has come in.</summary>
    /// <exception cref="CoverageException">The index or the journal cannot be read or written.</exception>
    public void TakeIn(CancellationToken cancellationToken)
    {
        lock (one)
        {
            if (!journal.Arrivals.HasBegun)
            {
                // Before anybody could watch for anything, nothing is news.
                journal.Arrivals.Begin([.. Added(int.MaxValue).Select(static one => one.Article)]);
            }

            var watches = journal.Watches.All().Where(static watch => watch.Paused is null).ToList();
            while (Added(MostAtOnce) is { Count: > 0 } added)
            {
                foreach (var (addition, article) in added)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    TakeIn(article, watches, cancellationToken);
                    looked = addition;
                }
            }
        }
    }

    // Some of what was not looked at yet: all of a large coverage at once would be much to hold.
    private IReadOnlyList<(long Addition, IndexedArticle Article)> Added(int most)
    {
        using var snapshot = served.Coverage.Open();

        // Fewer than there were: the index was built anew, and counts anew.
        looked = snapshot.CountAdditions() < looked ? 0 : looked;
        return snapshot.AddedSince(looked, most);
    }

    private void TakeIn(IndexedArticle article, List<Watch> watches, CancellationToken cancellationToken)
    {
        if (journal.Arrivals.HashOf(article.Id) != article.Hash)
        {
            var taken = journal.Arrivals.TakeIn(article, time.GetUtcNow(), [.. watches.SelectMany(watch => Of(watch, article, cancellationToken))]);
            LogTaken(article.Id, taken);
        }
    }

    private IEnumerable<NewAlert> Of(Watch watch, IndexedArticle article, CancellationToken cancellationToken) =>
        watcher.Find(watch.Subject, article.Id, cancellationToken).Select(found => new NewAlert(watch.Id, watch.ChannelId, found.Words));

    [LoggerMessage(Level = LogLevel.Debug, Message = "The article {Article} came in; statements to post: {Count}.")]
    private partial void LogTaken(string article, int count);
}
