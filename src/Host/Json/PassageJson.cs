namespace OnRecord.Host.Json;

/// <summary>A passage that bears on a question.</summary>
internal sealed record PassageJson(ArticleJson Article, int Start, int End, string Text, int Paragraph, double Score);
