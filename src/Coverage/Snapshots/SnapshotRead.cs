using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Reads from a snapshot as long as it is open; what SQLite complains of is said in a sentence.</summary>
internal sealed class SnapshotRead(IndexFile file)
{
    private bool _closed;

    /// <summary>From now on nothing can be read.</summary>
    public void Close() => _closed = true;

    /// <summary>Reads.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">The snapshot was disposed.</exception>
    public T Of<T>(Func<T> read)
    {
        ObjectDisposedException.ThrowIf(_closed, typeof(SqliteSnapshot));
        try
        {
            return read();
        }
        catch (SqliteException error)
        {
            throw file.Explain(error);
        }
    }
}
