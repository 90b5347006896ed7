using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>The truth about the coverage: articles, passages, statements, speakers. Safe to share between threads.</summary>
public interface ICoverage : IDisposable
{
    /// <summary>Whether there is an index to answer from. Where there is not, everything but <see cref="Rebuild"/> is refused.</summary>
    CoverageState State { get; }

    /// <summary>The coverage as it is now. Dispose it when the question is answered.</summary>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    ICoverageSnapshot Open();

    /// <summary>Whether the file stands in the index with this hash, so that reading it again can be spared.</summary>
    bool Holds(string file, string hash);

    /// <summary>Adds what was read from a file, or replaces what stood under its name, in one transaction.</summary>
    /// <param name="file">The file's name under <c>DIR/articles</c>.</param>
    /// <param name="hash">SHA-256 of what was read (the file and its facts), in lower-case hexadecimal.</param>
    /// <param name="reading">What reading it gave.</param>
    /// <param name="cancellationToken">Stops it; nothing is changed then.</param>
    /// <exception cref="CoverageException">The index cannot be written (held by another process, disk full); it is as it was.</exception>
    AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default);

    /// <summary>Takes an article out of every answer, in one transaction.</summary>
    /// <returns>Whether it was there.</returns>
    /// <exception cref="CoverageException">The index cannot be written; it is as it was.</exception>
    bool Remove(string idOrFile, CancellationToken cancellationToken = default);

    /// <summary>Begins to add or remove many articles. Other writers may come between its commits.</summary>
    ICoverageBatch BeginBatch();

    /// <summary>
    /// Makes the index anew, whatever state it is in. The new one is built in a file beside the old one, which answers on until it is
    /// replaced, and stays as it was where that fails.
    /// </summary>
    /// <param name="fill">Puts the articles into the new index.</param>
    /// <param name="cancellationToken">Stops it; the old index stays.</param>
    /// <exception cref="CoverageException">The index cannot be written, or another process holds the old one.</exception>
    void Rebuild(Action<ICoverage> fill, CancellationToken cancellationToken = default);

    /// <summary>How much there is.</summary>
    CoverageStatus Status();
}
