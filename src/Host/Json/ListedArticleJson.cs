namespace OnRecord.Host.Json;

/// <summary>An article of the coverage, as <c>index list --json</c> prints it.</summary>
internal sealed record ListedArticleJson(
    string Id, string File, string? Title, string? Outlet, string? Author, DateOnly? Published, string? Url, int Statements);
