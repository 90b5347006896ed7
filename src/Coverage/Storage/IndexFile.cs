using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace OnRecord.Coverage.Storage;

/// <summary>The database file of an index: opens connections to it and says in sentences what goes wrong with it.</summary>
internal sealed class IndexFile(string path)
{
    /// <summary>How long a writer waits for another process's write to end.</summary>
    private const int BusyMilliseconds = 1500;

    // In the header of a database file (https://sqlite.org/fileformat.html#the_database_header).
    private const int ApplicationIdOffset = 68;

    /// <summary>Its path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Its size on disk, journal included.</summary>
    public long Bytes => new[] { Path, Path + "-wal" }.Select(part => new FileInfo(part)).Where(part => part.Exists).Sum(part => part.Length);

    /// <summary>Opens a connection to the file and sets it up. Makes the file where there is none.</summary>
    /// <param name="mark">
    /// Marks the file as ours before anything else is written: what is written later may be in the journal alone when we are killed.
    /// </param>
    public Session Open(bool mark = false) => Session.Open(
        Path,
        $"""
        PRAGMA busy_timeout = {BusyMilliseconds};
        {(mark ? $"PRAGMA application_id = {Schema.ApplicationId};" : string.Empty)}
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -6144;
        PRAGMA trusted_schema = OFF;
        """);

    /// <summary>Makes the tables in a new file, and says what state an old one is in.</summary>
    /// <exception cref="CoverageException">The file is no index of ours.</exception>
    public CoverageState Prepare()
    {
        var known = File.Exists(Path) && new FileInfo(Path).Length > 0;
        if (known && !IsOurs())
        {
            throw new CoverageException($"{Path} is not an index of OnRecord; move it away or use another --index.");
        }

        try
        {
            using var session = Open(mark: !known);
            var version = session.ReadNumber("PRAGMA user_version");
            if (!known && version == 0)
            {
                session.Script($"""
                    BEGIN IMMEDIATE;
                    {Schema.Create}
                    PRAGMA user_version = {Schema.Version};
                    COMMIT;
                    """);
                return CoverageState.Ready;
            }

            if (version != Schema.Version)
            {
                return CoverageState.OtherVersion;
            }

            session.Script(Schema.Probe);
            return CoverageState.Ready;
        }
        catch (SqliteException error) when (known
            && error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_ERROR)
        {
            return CoverageState.Damaged;
        }
    }

    /// <summary>Puts another file in the place of this one.</summary>
    public void Replace(IndexFile next)
    {
        if (File.Exists(Path))
        {
            try
            {
                // Leaving the journal mode takes the file for us alone and clears its journal away; it fails while anybody has it open.
                using var session = Open();
                session.Script("PRAGMA journal_mode = DELETE");
            }
            catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
            {
                // Damaged beyond opening: nobody else can have it open either.
            }
        }

        File.Move(next.Path, Path, overwrite: true);
        File.Delete(Path + "-wal");
        File.Delete(Path + "-shm");
    }

    /// <summary>Whether it is there.</summary>
    public bool Exists => File.Exists(Path);

    /// <summary>Keeps other processes from making this file, until what it gives is disposed of.</summary>
    /// <param name="lockPath">A file to lock; it is left there.</param>
    /// <exception cref="CoverageException">Another process is making it.</exception>
    public IDisposable Lock(string lockPath)
    {
        try
        {
            return new FileStream(lockPath, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new CoverageException(
                error is UnauthorizedAccessException
                    ? $"{Path} cannot be written; check its permissions or use another --index."
                    : $"{Path} is being built by another process; try again when that is done.",
                error);
        }
    }

    /// <summary>Deletes the file and its journal.</summary>
    public void Delete()
    {
        foreach (var part in new[] { Path, Path + "-wal", Path + "-shm" })
        {
            File.Delete(part);
        }
    }

    // Whether the header of the file carries our mark.
    private bool IsOurs()
    {
        Span<byte> header = stackalloc byte[ApplicationIdOffset + sizeof(int)];
        using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length
            && BinaryPrimitives.ReadInt32BigEndian(header[ApplicationIdOffset..]) == Schema.ApplicationId;
    }

    /// <summary>The sentence for what SQLite reports.</summary>
    public CoverageException Explain(SqliteException error) => new(
        error.SqliteErrorCode switch
        {
            SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
                $"{Path} is in use by another process; stop it or use another --index.",
            SQLitePCL.raw.SQLITE_FULL => $"The disk with {Path} is full; make room and try again. The index is as it was.",
            SQLitePCL.raw.SQLITE_READONLY => $"{Path} cannot be written; check its permissions or use another --index.",
            SQLitePCL.raw.SQLITE_CANTOPEN => $"{Path} cannot be opened; check the folder and its permissions or use another --index.",
            SQLitePCL.raw.SQLITE_NOTADB => $"{Path} is not an index of OnRecord; move it away or use another --index.",
            SQLitePCL.raw.SQLITE_CORRUPT => $"{Path} is damaged; rebuild it with 'onrecord index rebuild'.",
            SQLitePCL.raw.SQLITE_IOERR => $"{Path} cannot be read or written ({error.Message}); check the disk and try again.",
            _ => $"{Path} failed: {error.Message}",
        },
        error);
}
