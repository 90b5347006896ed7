using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>Many articles a transaction: committing is the dearest part of adding one.</summary>
internal sealed class CoverageBatch(Writer writer) : ICoverageBatch
{
    // Enough to make the commits cheap, few enough to let other writers in and to keep the journal short.
    private const int MostInOneTransaction = 256;

    private int _done;
    private bool _open;

    /// <inheritdoc/>
    public AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default) =>
        Add(file, hash, reading, seen: null, cancellationToken);

    /// <inheritdoc/>
    public AddOutcome Add(string file, string hash, ArticleReading reading, DateTimeOffset seen, CancellationToken cancellationToken = default) =>
        Add(file, hash, reading, (DateTimeOffset?)seen, cancellationToken);

    /// <inheritdoc/>
    public void MarkRemoved(RemovedArticle removed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        Do(
            () =>
            {
                writer.Articles.MarkRemoved(removed);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public bool Remove(string idOrFile, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(idOrFile);
        return Do(() => writer.Articles.Remove(idOrFile), cancellationToken);
    }

    /// <inheritdoc/>
    public void Commit()
    {
        if (_open)
        {
            _open = false;
            writer.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_open)
        {
            _open = false;
            writer.Rollback();
        }
    }

    private AddOutcome Add(string file, string hash, ArticleReading reading, DateTimeOffset? seen, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        ArgumentException.ThrowIfNullOrEmpty(hash);
        ArgumentNullException.ThrowIfNull(reading);
        return Do(() => writer.Articles.Add(file, hash, reading, seen), cancellationToken);
    }

    private T Do<T>(Func<T> act, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_open)
        {
            writer.Begin(cancellationToken);
            (_open, _done) = (true, 0);
        }

        T outcome;
        try
        {
            outcome = writer.Do(act);
        }
        catch
        {
            _open = false;
            throw;
        }

        if (++_done >= MostInOneTransaction)
        {
            Commit();
        }

        return outcome;
    }
}
