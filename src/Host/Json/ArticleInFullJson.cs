namespace OnRecord.Host.Json;

/// <summary>An article with its text and every statement in it. Offsets are UTF-16 code units into the article's text.</summary>
internal sealed record ArticleInFullJson(
    string Id,
    string File,
    string? Title,
    string? Outlet,
    string? Author,
    DateOnly? Published,
    string? Url,
    string Page,
    IReadOnlyList<ParagraphJson> Paragraphs,
    IReadOnlyList<ListedStatementJson> Statements);
