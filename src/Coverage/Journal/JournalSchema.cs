namespace OnRecord.Coverage.Journal;

/// <summary>The tables of a journal. Times are milliseconds since 1970 in universal time.</summary>
internal static class JournalSchema
{
    /// <summary>Marks a database as a journal of ours ("OnRj").</summary>
    public const int ApplicationId = 0x4F6E526A;

    /// <summary>Goes up with every change of the tables. A journal is never thrown away: an older one is brought up step by step.</summary>
    public const int Version = 1;

    /// <summary>Makes the tables where they are missing: two processes may begin at once.</summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS change (
          id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, actor TEXT NOT NULL, actor_name TEXT NOT NULL, guild TEXT,
          action TEXT NOT NULL, target TEXT NOT NULL, outcome TEXT NOT NULL);

        CREATE TABLE IF NOT EXISTS feedback (
          id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, reply TEXT NOT NULL, actor TEXT NOT NULL, helpful INTEGER NOT NULL,
          question TEXT NOT NULL, verdict TEXT, UNIQUE (reply, actor));

        CREATE TABLE IF NOT EXISTS reply (key TEXT PRIMARY KEY, at INTEGER NOT NULL, payload TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS reply_at ON reply (at);
        """;

    /// <summary>Fails on a database whose tables are not there.</summary>
    public const string Probe = "SELECT * FROM change LIMIT 1; SELECT * FROM feedback LIMIT 1; SELECT * FROM reply LIMIT 1;";
}
