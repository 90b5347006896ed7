using OnRecord.Coverage.Storage;
using static OnRecord.Coverage.Storage.StoreSession;

namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>The arrivals in the journal's file.</summary>
internal sealed class SqliteArrivalBook(StoreSession journal) : IArrivalBook
{
    // Stands for no article: arrivals are written down, though there may be none yet.
    private const string Mark = "";

    /// <inheritdoc/>
    public bool HasBegun => HashOf(Mark) is not null;

    /// <inheritdoc/>
    public long Last => journal.Do(static session => session.ReadNumber("SELECT max(number) FROM arrival") ?? 0);

    /// <inheritdoc/>
    public string? HashOf(string articleId) => journal.Do(session =>
        session.ReadFirst("SELECT hash FROM arrival WHERE article = $1", static row => row.GetString(0), articleId));

    /// <inheritdoc/>
    public void Begin(IReadOnlyCollection<IndexedArticle> articles) => journal.Together(session =>
    {
        Know(session, articles);
        return session.Execute("INSERT OR IGNORE INTO arrival (article, hash) VALUES ($1, '')", Mark);
    });

    /// <inheritdoc/>
    public void Know(IReadOnlyCollection<IndexedArticle> articles)
    {
        if (articles.Count > 0 && HasBegun)
        {
            journal.Together(session => Know(session, articles));
        }
    }

    /// <inheritdoc/>
    public int TakeIn(IndexedArticle article, DateTimeOffset at, IReadOnlyCollection<NewAlert> alerts)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(alerts);

        // Thousands may come at once. What a power cut takes away of it is looked at again.
        return journal.Unhurried(session =>
        {
            var isChange = session.ReadNumber("SELECT 1 FROM arrival WHERE article = $1", article.Id) is not null;
            session.Execute(
                "INSERT OR REPLACE INTO arrival (article, hash, at) VALUES ($1, $2, $3)", article.Id, article.Hash, Time(at));
            var taken = 0;
            foreach (var alert in alerts)
            {
                // What waits already waits on, in the article as it is now.
                taken += session.Execute(
                    """
                    INSERT INTO alert (watch, channel, words, article, hash, changed) VALUES ($1, $2, $3, $4, $5, $6)
                    ON CONFLICT (channel, words) DO UPDATE SET hash = excluded.hash WHERE posted IS NULL AND article = excluded.article
                    """,
                    alert.WatchId, alert.ChannelId, alert.Words, article.Id, article.Hash, isChange ? 1 : 0);
            }

            return taken;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<Arrival> After(long number) => journal.Do(session => session.Read(
        "SELECT number, article, hash, at FROM arrival WHERE number > $1 AND at IS NOT NULL ORDER BY number",
        static row => new Arrival(row.GetInt64(0), row.GetString(1), row.GetString(2), Time(row.GetInt64(3))),
        number));

    private static int Know(Session session, IReadOnlyCollection<IndexedArticle> articles)
    {
        foreach (var article in articles)
        {
            session.Execute("INSERT OR REPLACE INTO arrival (article, hash) VALUES ($1, $2)", article.Id, article.Hash);
        }

        return articles.Count;
    }
}
