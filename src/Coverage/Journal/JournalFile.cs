using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using static SQLitePCL.raw;

namespace OnRecord.Coverage.Journal;

/// <summary>The file of a journal: opens it, and says in sentences what is wrong with it.</summary>
internal sealed class JournalFile(string path)
{
    private const int BusyMilliseconds = 5000;

    private readonly string _path = Path.GetFullPath(path);

    /// <summary>Opens the journal; makes it where there is none.</summary>
    /// <exception cref="CoverageException">It is damaged, no journal of ours, a later version's, or cannot be opened.</exception>
    public Session Open()
    {
        Session? session = null;
        try
        {
            // Full: not even a power cut takes back what was written, since nothing else has it.
            session = Session.Open(
                _path, $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA trusted_schema = OFF; PRAGMA synchronous = FULL;");
            Prepare(session);
            return session;
        }
        catch (SqliteException error)
        {
            session?.Dispose();
            throw Explain(error);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    /// <summary>The sentence for what SQLite reports.</summary>
    public CoverageException Explain(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            SQLITE_BUSY or SQLITE_LOCKED => $"{_path} is in use by another process; stop it and try again.",
            SQLITE_FULL => $"The disk with {_path} is full; make room and try again. Nothing was written.",
            SQLITE_READONLY => $"{_path} cannot be written; check its permissions.",
            SQLITE_CANTOPEN => $"{_path} cannot be opened; check the folder and its permissions.",
            SQLITE_NOTADB => Foreign(),
            SQLITE_CORRUPT => Damaged(),
            SQLITE_IOERR => $"{_path} cannot be read or written ({error.Message}); check the disk and try again.",
            _ => $"{_path} failed: {error.Message}",
        },
        error);

    private void Prepare(Session session)
    {
        var mark = session.ReadNumber("PRAGMA application_id");
        var version = session.ReadNumber("PRAGMA user_version");
        var tables = session.ReadNumber("SELECT count(*) FROM sqlite_master");
        if (mark == 0 && version == 0 && tables == 0)
        {
            session.Script($"""
                PRAGMA journal_mode = WAL;
                BEGIN IMMEDIATE;
                PRAGMA application_id = {JournalSchema.ApplicationId};
                {JournalSchema.Create}
                PRAGMA user_version = {JournalSchema.Version};
                COMMIT;
                """);
            return;
        }

        if (mark != JournalSchema.ApplicationId)
        {
            throw new CoverageException(Foreign());
        }

        if (version is > 0 and < JournalSchema.Version)
        {
            Upgrade(session);
            version = JournalSchema.Version;
        }

        if (version != JournalSchema.Version)
        {
            throw new CoverageException(
                $"{_path} was made by another version of OnRecord; use that version, or move the file away to begin a new journal.");
        }

        if (session.ReadFirst("PRAGMA quick_check(1)", static row => row.GetString(0)) != "ok")
        {
            throw new CoverageException(Damaged());
        }

        session.Script("PRAGMA journal_mode = WAL;" + JournalSchema.Probe);
    }

    // Each step makes what is missing, so that two processes may take it at once.
    private static void Upgrade(Session session) => session.Script($"""
        BEGIN IMMEDIATE;
        {JournalSchema.Alerts}
        PRAGMA user_version = {JournalSchema.Version};
        COMMIT;
        """);

    private string Foreign() => $"{_path} is not a journal of OnRecord; move it away, and a new one is begun.";

    private string Damaged() =>
        $"{_path} is damaged. It holds the changes to the coverage and the feedback, which nothing else has: put a copy of it back, or move"
        + " it away (for recovering what is left, with sqlite3's .recover), and a new one is begun.";
}
