namespace OnRecord.Answering;

/// <summary>Where words stand.</summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Paragraph">Number of the passage, from 1.</param>
/// <param name="Link">
/// Address that opens the article at the words (a text fragment); where the article has no address, that of <see cref="Page"/>; null where
/// there is neither.
/// </param>
public sealed record Citation(string ArticleId, int Paragraph, string? Link)
{
    /// <summary>Address of a page that shows the words in the article as it is kept; null where no door shows articles.</summary>
    public string? Page { get; init; }
}
