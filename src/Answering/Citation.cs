namespace OnRecord.Answering;

/// <summary>Where words stand.</summary>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Paragraph">Number of the passage, from 1.</param>
/// <param name="Link">Address that opens the article at the words (a text fragment), or null where the article has no address.</param>
public sealed record Citation(string ArticleId, int Paragraph, string? Link);
