using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>The truth about the coverage: articles, passages, statements, speakers. Safe to share between threads.</summary>
public interface ICoverage : IDisposable
{
    /// <summary>Whether there is an index to answer from. Where there is not, everything but <see cref="Rebuild(Action{ICoverage}, string, CancellationToken)"/> is refused.</summary>
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
    void Rebuild(Action<ICoverage> fill, CancellationToken cancellationToken = default) => Rebuild(fill, maker: null, cancellationToken);

    /// <summary>The same; and where it is stopped, fails for want of the old one, or is killed, what was committed is there the next time.</summary>
    /// <param name="fill">Puts the articles into the new index, which has those of the time before.</param>
    /// <param name="maker">What makes it: what another maker began is not gone on with. Null to begin anew in any case.</param>
    /// <param name="cancellationToken">Stops it; the old index stays.</param>
    /// <exception cref="CoverageException">
    /// The index cannot be written, another process holds the old one, or is rebuilding it.
    /// </exception>
    void Rebuild(Action<ICoverage> fill, string? maker, CancellationToken cancellationToken);

    /// <summary>How much there is.</summary>
    CoverageStatus Status();

    /// <summary>
    /// Goes through all of it: the database file, every statement against its text, what is searched against what is stored, counts. Others read
    /// and write meanwhile; what they do does not show.
    /// </summary>
    /// <param name="progress">Is told how many articles are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What is not as it should be; empty where all is.</returns>
    /// <exception cref="CoverageException">The index cannot be read.</exception>
    IReadOnlyList<CoverageProblem> Check(IProgress<int>? progress = null, CancellationToken cancellationToken = default);
}
