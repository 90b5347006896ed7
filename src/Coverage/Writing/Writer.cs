using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Writing;

/// <summary>The one connection that writes. One writer at a time; readers do not wait for it, nor it for them.</summary>
internal sealed class Writer : IDisposable
{
    private readonly IndexFile _file;
    private readonly Session _session;
    private readonly SpeakerBook _speakers;
    private readonly SearchWriter _search;
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Takes over a connection to the file.</summary>
    public Writer(IndexFile file, Session session, Governments governments)
    {
        _file = file;
        _session = session;
        _speakers = new SpeakerBook(_session, governments);
        _search = new SearchWriter(_session);
        Articles = new ArticleWriter(_session, _speakers, _search);
    }

    /// <summary>Writes articles; inside a transaction only.</summary>
    public ArticleWriter Articles { get; }

    /// <summary>What makes the index; empty where that was not said.</summary>
    public string Maker
    {
        get => _session.ReadFirst("SELECT maker FROM tally", static row => row.GetString(0))!;
        set => _session.Execute("UPDATE tally SET maker = $1", value);
    }

    /// <summary>Waits for its turn and begins a transaction.</summary>
    public void Begin(CancellationToken cancellationToken)
    {
        _turn.Wait(cancellationToken);
        try
        {
            // Immediate: who cannot write is told now, and not at the first change.
            _session.Execute("BEGIN IMMEDIATE");
        }
        catch (SqliteException error)
        {
            _turn.Release();
            throw _file.Explain(error);
        }
    }

    /// <summary>Does something inside the transaction; where it fails or is stopped, the whole transaction is undone and ended.</summary>
    public T Do<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception error)
        {
            Rollback();
            if (error is SqliteException inner)
            {
                throw _file.Explain(inner);
            }

            throw;
        }
    }

    /// <summary>Settles the speakers, writes the words, commits and ends the turn.</summary>
    public void Commit()
    {
        Do(() =>
        {
            _speakers.Settle();
            _search.Flush();
            return _session.Execute("COMMIT");
        });
        _turn.Release();
    }

    /// <summary>Undoes the transaction and ends the turn.</summary>
    public void Rollback()
    {
        _speakers.Forget();
        _search.Forget();
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }

        _turn.Release();
    }

    /// <summary>Brings the speakers in line with the data file of the countries, where that has changed since.</summary>
    public void Align(Governments governments)
    {
        var known = _session.ReadFirst("SELECT governments FROM tally", static row => row.GetString(0));
        if (known == governments.Version)
        {
            return;
        }

        Begin(CancellationToken.None);
        Do(() =>
        {
            _speakers.Rekey();
            return _session.Execute("UPDATE tally SET governments = $1", governments.Version);
        });
        Commit();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _turn.Dispose();
    }
}
