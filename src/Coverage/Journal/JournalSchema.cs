using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Journal;

/// <summary>The tables of a journal. Times are milliseconds since 1970 in universal time.</summary>
internal static class JournalSchema
{
    /// <summary>
    /// The store: never thrown away, so an older one is brought up, and never taken back by a power cut. Its mark reads "OnRj".
    /// </summary>
    public static readonly StoreKind Store = new(SqliteJournal.FileName, ApplicationId: 0x4F6E526A, Version: 2, Create, Probe)
    {
        Upgrade = Alerts,
        OutlivesPowerCuts = true,
        Name = "a journal",
        BeginAnew = "move the file away to begin a new journal",
        WhenDamaged = "It holds the changes to the coverage and the feedback, which nothing else has: put a copy of it back, or move it away"
            + " (for recovering what is left, with sqlite3's .recover), and a new one is begun.",
    };

    private const string Create = """
        CREATE TABLE IF NOT EXISTS change (
          id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, actor_name TEXT NOT NULL, guild TEXT,
          action TEXT NOT NULL, target TEXT NOT NULL, outcome TEXT NOT NULL);

        CREATE TABLE IF NOT EXISTS feedback (
          id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, reply TEXT NOT NULL, actor TEXT NOT NULL, helpful INTEGER NOT NULL,
          question TEXT NOT NULL, verdict TEXT, UNIQUE (reply, actor));

        CREATE TABLE IF NOT EXISTS reply (key TEXT PRIMARY KEY, at INTEGER NOT NULL, payload TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reply_at ON reply (at);
        """ + Alerts;

    // Since version 2. An arrival without a time was there before; the one of no article tells that there are arrivals at all. An alert's
    // words are a fingerprint, and stay when it was posted; its message is the number that its post goes out under.
    private const string Alerts = """

        CREATE TABLE IF NOT EXISTS watch (
          id INTEGER PRIMARY KEY AUTOINCREMENT, guild TEXT NOT NULL, channel TEXT NOT NULL, subject TEXT NOT NULL, at INTEGER NOT NULL,
          actor TEXT NOT NULL, actor_name TEXT NOT NULL, fired INTEGER NOT NULL DEFAULT 0, paused TEXT);
        CREATE INDEX IF NOT EXISTS watch_guild ON watch (guild);

        CREATE TABLE IF NOT EXISTS arrival (
          number INTEGER PRIMARY KEY AUTOINCREMENT, article TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, at INTEGER);

        CREATE TABLE IF NOT EXISTS alert (
          id INTEGER PRIMARY KEY AUTOINCREMENT, watch INTEGER NOT NULL, channel TEXT NOT NULL, words TEXT NOT NULL, article TEXT NOT NULL,
          hash TEXT NOT NULL, changed INTEGER NOT NULL, message INTEGER, posted INTEGER, UNIQUE (channel, words));
        CREATE INDEX IF NOT EXISTS alert_waiting ON alert (channel, id) WHERE posted IS NULL;
        CREATE INDEX IF NOT EXISTS alert_posted ON alert (channel, posted);

        CREATE TABLE IF NOT EXISTS digest (
          guild TEXT PRIMARY KEY, channel TEXT NOT NULL, zone TEXT NOT NULL, minute INTEGER NOT NULL, at INTEGER NOT NULL,
          actor TEXT NOT NULL, actor_name TEXT NOT NULL, last_day INTEGER NOT NULL, last_arrival INTEGER NOT NULL, paused TEXT);
        CREATE TABLE IF NOT EXISTS digest_words (guild TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (guild, words)) WITHOUT ROWID;
        """;

    private const string Probe = "SELECT * FROM change LIMIT 1; SELECT * FROM feedback LIMIT 1; SELECT * FROM reply LIMIT 1; SELECT * FROM watch LIMIT 1; "
        + "SELECT * FROM arrival LIMIT 1; SELECT * FROM alert LIMIT 1; SELECT * FROM digest LIMIT 1; SELECT * FROM digest_words LIMIT 1;";
}
