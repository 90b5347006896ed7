namespace OnRecord.Host.Json;

/// <summary>The article that a statement or passage stands in.</summary>
internal sealed record ArticleJson(
    string Id, string File, string? Title, string? Outlet, string? Author, DateOnly? Published, string? Url, string? Link);
