using Microsoft.Data.Sqlite;

namespace OnRecord.Coverage.Storage;

/// <summary>The one connection to a store beside the index, which its parts share: one at a time.</summary>
internal sealed class StoreSession(StoreFile file) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Session _session = file.Open();
    private bool _disposed;

    /// <summary>A time as it is stored.</summary>
    public static long Time(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    /// <summary>The same, of a time that may be missing.</summary>
    public static long? Time(DateTimeOffset? at) => at?.ToUnixTimeMilliseconds();

    /// <summary>The time that was stored.</summary>
    public static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    /// <summary>A text as it is stored.</summary>
    public static string? Text(string? text) => StoredText.Clean(text);

    /// <summary>Reads or writes.</summary>
    /// <exception cref="CoverageException">The store cannot be read or written.</exception>
    public T Do<T>(Func<Session, T> act)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                return act(_session);
            }
            catch (SqliteException error)
            {
                throw file.Explain(error);
            }
        }
    }

    /// <summary>Writes several things, all or none of them.</summary>
    /// <exception cref="CoverageException">The store cannot be written; nothing of it was.</exception>
    public T Together<T>(Func<Session, T> act) => Do(session => Together(session, act));

    /// <summary>
    /// The same, without waiting for the disk: a person waits for the reply, and a slow disk takes a second. A crash loses nothing of it; a
    /// power cut may lose the newest. What is written next waits for both.
    /// </summary>
    /// <exception cref="CoverageException">The store cannot be written; nothing of it was.</exception>
    public T Unhurried<T>(Func<Session, T> act) => Do(session =>
    {
        session.Script("PRAGMA synchronous = NORMAL");
        try
        {
            return Together(session, act);
        }
        finally
        {
            session.Script($"PRAGMA synchronous = {file.Synchronous}");
        }
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (!_disposed)
            {
                _disposed = true;
                _session.Dispose();
            }
        }
    }

    private static T Together<T>(Session session, Func<Session, T> act)
    {
        session.Execute("BEGIN IMMEDIATE");
        try
        {
            var done = act(session);
            session.Execute("COMMIT");
            return done;
        }
        catch
        {
            Undo(session);
            throw;
        }
    }

    private static void Undo(Session session)
    {
        try
        {
            session.Script("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }
}
