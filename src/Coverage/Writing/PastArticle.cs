namespace OnRecord.Coverage.Writing;

/// <summary>An article as it was before it was replaced.</summary>
/// <param name="Article">The article.</param>
/// <param name="Text">Its whole text.</param>
/// <param name="Statements">Its statements, in the order of the text.</param>
internal sealed record PastArticle(IndexedArticle Article, string Text, IReadOnlyList<MatchedStatement> Statements);
