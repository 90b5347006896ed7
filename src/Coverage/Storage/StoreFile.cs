using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace OnRecord.Coverage.Storage;

/// <summary>The database file of a store beside the index: opens it, and says in sentences what is wrong with it.</summary>
internal sealed class StoreFile
{
    private const int BusyMilliseconds = 5000;

    private readonly StoreKind _kind;
    private readonly string _path;

    /// <summary>The file of this kind in a folder, which is made where it is missing.</summary>
    /// <exception cref="CoverageException">The folder cannot be made.</exception>
    public StoreFile(StoreKind kind, string indexFolder)
    {
        IndexFolder.Make(indexFolder);
        (_kind, _path) = (kind, Path.GetFullPath(Path.Combine(indexFolder, kind.FileName)));
    }

    /// <summary>How hard its writes wait for the disk, as SQLite has it.</summary>
    public string Synchronous => _kind.OutlivesPowerCuts ? "FULL" : "NORMAL";

    /// <summary>Opens the store; makes it where there is none.</summary>
    /// <exception cref="CoverageException">It is damaged, no store of this kind, another version's, or cannot be opened.</exception>
    public Session Open()
    {
        Session? session = null;
        try
        {
            session = Session.Open(
                _path, $"PRAGMA busy_timeout = {BusyMilliseconds}; PRAGMA trusted_schema = OFF; PRAGMA synchronous = {Synchronous};");
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
            session.Script("PRAGMA journal_mode = WAL;");
            Change(session, $"PRAGMA application_id = {_kind.ApplicationId}; {_kind.Create}");
            return;
        }

        if (mark != _kind.ApplicationId)
        {
            throw new CoverageException(Foreign());
        }

        if (version > 0 && version < _kind.Version && _kind.Upgrade is { } upgrade)
        {
            Change(session, upgrade);
            version = _kind.Version;
        }

        if (version != _kind.Version)
        {
            throw new CoverageException($"{_path} was made by another version of OnRecord; use that version, or {_kind.BeginAnew}.");
        }

        if (session.ReadFirst("PRAGMA quick_check(1)", static row => row.GetString(0)) != "ok")
        {
            throw new CoverageException(Damaged());
        }

        session.Script("PRAGMA journal_mode = WAL;" + _kind.Probe);
    }

    private void Change(Session session, string script) => session.Script($"BEGIN IMMEDIATE; {script} PRAGMA user_version = {_kind.Version}; COMMIT;");

    private string Foreign() => $"{_path} is not {_kind.Name} of OnRecord; move it away, and a new one is begun.";

    private string Damaged() => $"{_path} is damaged. {_kind.WhenDamaged}";
}
