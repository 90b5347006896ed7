namespace OnRecord.Training.Corpora;

/// <summary>An article with the attributions that somebody marked in it.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
/// <param name="Attributions">The attributions, as they stand in the file.</param>
internal sealed record PolnearArticle(string Id, string Text, IReadOnlyList<MarkedAttribution> Attributions);
