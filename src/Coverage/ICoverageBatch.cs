using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>
/// Adds and removes many articles with few commits. What was done shows in answers from the next commit on: <see cref="Commit"/>'s,
/// or one that the batch makes by itself now and then. Each article is all there or not at all. For one thread at a time.
/// </summary>
public interface ICoverageBatch : IDisposable
{
    /// <summary>As <see cref="ICoverage.Add"/>.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    AddOutcome Add(string file, string hash, ArticleReading reading, CancellationToken cancellationToken = default);

    /// <summary>
    /// Adds what was read from a file, or replaces what stood under its name. Where that was another text, it is kept as an earlier version,
    /// and what changed from statement to statement. What was removed before and is the same article counts as put back.
    /// </summary>
    /// <param name="file">The file's name under <c>DIR/articles</c>.</param>
    /// <param name="hash">SHA-256 of what was read (the file and its facts), in lower-case hexadecimal.</param>
    /// <param name="reading">What reading it gave.</param>
    /// <param name="seen">When it was fetched or put in: the moment at which the article was changed, where it is a newer version.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    AddOutcome Add(string file, string hash, ArticleReading reading, DateTimeOffset seen, CancellationToken cancellationToken = default);

    /// <summary>As <see cref="ICoverage.Remove"/>.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    bool Remove(string idOrFile, CancellationToken cancellationToken = default);

    /// <summary>Keeps in mind that an article was removed, until one that is the same is added.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    void MarkRemoved(RemovedArticle removed, CancellationToken cancellationToken = default);

    /// <summary>Makes what was done so far lasting and visible. What is not committed when the batch is disposed is undone.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    void Commit();
}
