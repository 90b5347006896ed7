namespace OnRecord.Reading;

/// <summary>Reads an article: text in, attributions out. Pure and safe to share between threads.</summary>
public sealed class ReadingPipeline
{
    /// <summary>Reads an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Its attributions. The same article gives the same attributions, whatever was read before.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public ArticleReading Read(Article article, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        cancellationToken.ThrowIfCancellationRequested();
        return new ArticleReading(article, []);
    }
}
