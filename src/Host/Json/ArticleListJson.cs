namespace OnRecord.Host.Json;

/// <summary>A page of articles.</summary>
/// <param name="Articles">The articles, newest first.</param>
/// <param name="Next">The cursor of the next page; null where this is the last.</param>
internal sealed record ArticleListJson(IReadOnlyList<ListedArticleJson> Articles, string? Next);
