namespace OnRecord.Host.Json;

/// <summary>A content block of an article: its number, from 1, what it is, and where it stands.</summary>
internal sealed record ParagraphJson(int Number, string Kind, int Start, int End, string Text);
