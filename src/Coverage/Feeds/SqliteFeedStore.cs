using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using static OnRecord.Coverage.Storage.StoreSession;

namespace OnRecord.Coverage.Feeds;

/// <summary>The feed store in a SQLite file of its own, <c>onrecord-feeds.db</c> in the index folder: rebuilding the index does not touch it.</summary>
public sealed class SqliteFeedStore : IFeedStore
{
    /// <summary>Name of the database file in the index folder.</summary>
    public const string FileName = "onrecord-feeds.db";

    private const string FeedColumns = "address, added, title, etag, last_modified, last_read, next_due, failures, last_failure";
    private const string ItemColumns = "feed, key, version, state, id, title, address, tries, next_try, failure, at";
    private const string PageColumns = "address, article, hash, file, etag, last_modified, at";

    private readonly StoreSession _session;

    private SqliteFeedStore(StoreFile file) => _session = new StoreSession(file);

    /// <summary>Opens the store in a folder; makes both where they are missing.</summary>
    /// <exception cref="CoverageException">It is damaged, another version's, or cannot be opened; the message says what to do.</exception>
    public static SqliteFeedStore OpenOrCreate(string indexFolder) => new(new StoreFile(FeedSchema.Store, indexFolder));

    /// <inheritdoc/>
    public IReadOnlyList<KeptFeed> Feeds() => Do(session => session.Read($"SELECT {FeedColumns} FROM feed ORDER BY address", FeedOf));

    /// <inheritdoc/>
    public KeptFeed? Find(string address) =>
        Do(session => session.ReadFirst($"SELECT {FeedColumns} FROM feed WHERE address = $1", FeedOf, Text(address)));

    /// <inheritdoc/>
    public bool Add(KeptFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        return Do(session => session.Execute(
            $"INSERT OR IGNORE INTO feed ({FeedColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            Text(feed.Address), Time(feed.Added), Text(feed.Title), Text(feed.ETag), Text(feed.LastModified), Time(feed.LastRead),
            Time(feed.NextDue), feed.Failures, Text(feed.LastFailure))) > 0;
    }

    /// <inheritdoc/>
    public bool Remove(string address) => Do(session => session.Execute("DELETE FROM feed WHERE address = $1", Text(address))) > 0;

    /// <inheritdoc/>
    public bool Take(string address, DateTimeOffset now, DateTimeOffset until) => Do(session => session.Execute(
        "UPDATE feed SET taken_until = $3 WHERE address = $1 AND taken_until <= $2", Text(address), Time(now), Time(until))) > 0;

    /// <inheritdoc/>
    public void Finish(KeptFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        Do(session => session.Execute(
            """
            UPDATE feed SET title = $2, etag = $3, last_modified = $4, last_read = $5, next_due = $6, failures = $7, last_failure = $8,
              taken_until = 0 WHERE address = $1
            """,
            Text(feed.Address), Text(feed.Title), Text(feed.ETag), Text(feed.LastModified), Time(feed.LastRead), Time(feed.NextDue),
            feed.Failures, Text(feed.LastFailure)));
    }

    /// <inheritdoc/>
    public void Leave(string address) => Do(session => session.Execute("UPDATE feed SET taken_until = 0 WHERE address = $1", Text(address)));

    /// <inheritdoc/>
    public KeptItem? FindItem(string feed, string key) => Do(session => session.ReadFirst(
        $"SELECT {ItemColumns} FROM item WHERE feed = $1 AND key = $2", ItemOf, Text(feed), Text(key)));

    /// <inheritdoc/>
    public KeptItem? FindItemById(string feed, string id) => Do(session => session.ReadFirst(
        $"SELECT {ItemColumns} FROM item WHERE feed = $1 AND id = $2 ORDER BY at DESC LIMIT 1", ItemOf, Text(feed), Text(id)));

    /// <inheritdoc/>
    public void Keep(KeptItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Do(session => session.Execute(
            $"INSERT OR REPLACE INTO item ({ItemColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            Text(item.Feed), Text(item.Key), item.Version, (int)item.State, Text(item.Id), Text(item.Title), Text(item.Address), item.Tries,
            Time(item.NextTry), Text(item.Failure), Time(item.At)));
    }

    /// <inheritdoc/>
    public KeptPage? FindPage(string address) =>
        Do(session => session.ReadFirst($"SELECT {PageColumns} FROM page WHERE address = $1", PageOf, Text(address)));

    /// <inheritdoc/>
    public KeptPage? FindArticle(string article, string hash) => Do(session => session.ReadFirst(
        $"SELECT {PageColumns} FROM page WHERE article = $1 AND hash = $2 ORDER BY at DESC LIMIT 1", PageOf, Text(article), hash));

    /// <inheritdoc/>
    public void Keep(KeptPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        Do(session => session.Execute(
            $"INSERT OR REPLACE INTO page ({PageColumns}) VALUES ($1, $2, $3, $4, $5, $6, $7)",
            Text(page.Address), Text(page.Article), page.Hash, Text(page.File), Text(page.ETag), Text(page.LastModified), Time(page.At)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<FeedSummary> Summaries(int most) =>
    [
        .. Feeds().Select(feed => Do(session => new FeedSummary(
            feed,
            session.Read(
                "SELECT state, count(*) FROM item WHERE feed = $1 GROUP BY state",
                static row => (State: (ItemState)row.GetInt32(0), Count: row.GetInt32(1)), feed.Address).ToDictionary(static of => of.State, static of => of.Count),
            Items(session, feed.Address, ItemState.Withdrawn, most),
            [.. Items(session, feed.Address, ItemState.Waiting, most), .. Items(session, feed.Address, ItemState.Refused, most)]))),
    ];

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private static List<KeptItem> Items(Session session, string feed, ItemState state, int most) => session.Read(
        $"SELECT {ItemColumns} FROM item WHERE feed = $1 AND state = $2 ORDER BY at DESC LIMIT $3", ItemOf, feed, (int)state, most);

    private static KeptFeed FeedOf(SqliteDataReader row) => new(row.GetString(0), Time(row.GetInt64(1)))
    {
        Title = row.TextOrNull(2),
        ETag = row.TextOrNull(3),
        LastModified = row.TextOrNull(4),
        LastRead = row.NumberOrNull(5) is { } read ? Time(read) : null,
        NextDue = Time(row.GetInt64(6)),
        Failures = row.GetInt32(7),
        LastFailure = row.TextOrNull(8),
    };

    private static KeptItem ItemOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), (ItemState)row.GetInt32(3))
    {
        Id = row.TextOrNull(4),
        Title = row.TextOrNull(5),
        Address = row.TextOrNull(6),
        Tries = row.GetInt32(7),
        NextTry = Time(row.GetInt64(8)),
        Failure = row.TextOrNull(9),
        At = Time(row.GetInt64(10)),
    };

    private static KeptPage PageOf(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3))
    {
        ETag = row.TextOrNull(4),
        LastModified = row.TextOrNull(5),
        At = Time(row.GetInt64(6)),
    };

    private T Do<T>(Func<Session, T> act) => _session.Do(act);
}
