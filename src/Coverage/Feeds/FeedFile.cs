using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using static SQLitePCL.raw;

namespace OnRecord.Coverage.Feeds;

/// <summary>The file of a feed store: opens it, and says in sentences what is wrong with it.</summary>
internal sealed class FeedFile(string path)
{
    private const int BusyMilliseconds = 5000;

    private readonly string _path = Path.GetFullPath(path);

    /// <summary>Opens the store; makes it where there is none.</summary>
    /// <exception cref="CoverageException">It is damaged, no store of ours, another version's, or cannot be opened.</exception>
    public Session Open()
    {
        Session? session = null;
        try
        {
            // A power cut may take back the newest items, which are then fetched once more; feeds that people added wait for the disk.
            session = Session.Open(
                _path, $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA trusted_schema = OFF; PRAGMA synchronous = NORMAL;");
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
                PRAGMA application_id = {FeedSchema.ApplicationId};
                {FeedSchema.Create}
                PRAGMA user_version = {FeedSchema.Version};
                COMMIT;
                """);
            return;
        }

        if (mark != FeedSchema.ApplicationId)
        {
            throw new CoverageException(Foreign());
        }

        if (version != FeedSchema.Version)
        {
            throw new CoverageException($"{_path} was made by another version of OnRecord; use that version, or move the file away and add the feeds again.");
        }

        session.Script("PRAGMA journal_mode = WAL;" + FeedSchema.Probe);
    }

    private string Foreign() => $"{_path} is not a list of feeds of OnRecord; move it away, and a new one is begun.";

    private string Damaged() => $"{_path} is damaged. It holds the feeds and what was seen of them: put a copy of it back, or move it away and add the feeds again.";
}
