namespace OnRecord.Coverage;

/// <summary>An article as a list shows it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Statements">How many statements the index has of it.</param>
public sealed record ArticleSummary(IndexedArticle Article, int Statements);
