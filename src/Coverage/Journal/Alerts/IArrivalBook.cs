namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>
/// Which articles have come in, and when. Safe to share between threads; every method throws <see cref="CoverageException"/> where the
/// journal cannot be read or written.
/// </summary>
public interface IArrivalBook
{
    /// <summary>Whether arrivals are written down; as long as not, nothing is news.</summary>
    bool HasBegun { get; }

    /// <summary>The number of the newest arrival; 0 where there is none.</summary>
    long Last { get; }

    /// <summary>What an article was when it last came in; null where it has not.</summary>
    string? HashOf(string articleId);

    /// <summary>Begins to write arrivals down, and takes articles as known: they are no news.</summary>
    void Begin(IReadOnlyCollection<IndexedArticle> articles);

    /// <summary>Takes articles as known: they are no news. Nothing as long as arrivals are not written down.</summary>
    void Know(IReadOnlyCollection<IndexedArticle> articles);

    /// <summary>
    /// Writes down that an article came in, new or changed, together with what is to be posted of it; words that were posted in a channel
    /// before, or wait for it, are left out there.
    /// </summary>
    /// <returns>How many are to be posted.</returns>
    int TakeIn(IndexedArticle article, DateTimeOffset at, IReadOnlyCollection<NewAlert> alerts);

    /// <summary>What came in behind an arrival, the oldest first.</summary>
    IReadOnlyList<Arrival> After(long number);
}
