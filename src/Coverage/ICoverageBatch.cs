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

    /// <summary>As <see cref="ICoverage.Remove"/>.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    bool Remove(string idOrFile, CancellationToken cancellationToken = default);

    /// <summary>Makes what was done so far lasting and visible. What is not committed when the batch is disposed is undone.</summary>
    /// <exception cref="CoverageException">The index cannot be written; what was not yet committed is undone.</exception>
    void Commit();
}
