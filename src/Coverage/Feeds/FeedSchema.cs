using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Feeds;

/// <summary>The tables of the feed store. Times are milliseconds since 1970 in universal time.</summary>
internal static class FeedSchema
{
    /// <summary>
    /// The store. A power cut may take back the newest items, which are then fetched once more; its mark reads "OnRf".
    /// </summary>
    public static readonly StoreKind Store = new(SqliteFeedStore.FileName, ApplicationId: 0x4F6E5266, Version: 1, Create, Probe)
    {
        Name = "a list of feeds",
        BeginAnew = "move the file away and add the feeds again",
        WhenDamaged = "It holds the feeds and what was seen of them: put a copy of it back, or move it away and add the feeds again.",
    };

    private const string Create = """
        CREATE TABLE IF NOT EXISTS feed (
          address TEXT PRIMARY KEY, added INTEGER NOT NULL, title TEXT, etag TEXT, last_modified TEXT, last_read INTEGER,
          next_due INTEGER NOT NULL, failures INTEGER NOT NULL, last_failure TEXT, taken_until INTEGER NOT NULL DEFAULT 0);

        CREATE TABLE IF NOT EXISTS item (
          feed TEXT NOT NULL, key TEXT NOT NULL, id TEXT, version TEXT NOT NULL, state INTEGER NOT NULL, title TEXT, address TEXT,
          tries INTEGER NOT NULL, next_try INTEGER NOT NULL, failure TEXT, at INTEGER NOT NULL, PRIMARY KEY (feed, key));
        CREATE INDEX IF NOT EXISTS item_id ON item (feed, id);
        CREATE INDEX IF NOT EXISTS item_state ON item (feed, state, at);

        CREATE TABLE IF NOT EXISTS page (
          address TEXT PRIMARY KEY, article TEXT NOT NULL, hash TEXT NOT NULL, file TEXT NOT NULL, etag TEXT, last_modified TEXT,
          at INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS page_article ON page (article, hash);
        """;

    private const string Probe = "SELECT * FROM feed LIMIT 1; SELECT * FROM item LIMIT 1; SELECT * FROM page LIMIT 1;";
}
