namespace OnRecord.Coverage;

/// <summary>Two articles with the same text, or nearly: one agency's report, as two outlets carry it.</summary>
/// <param name="ArticleId">Id of one.</param>
/// <param name="OtherId">Id of the other.</param>
public readonly record struct ArticleCopy(string ArticleId, string OtherId);
