namespace OnRecord.Host.Json;

/// <summary>A run of an article's text: offsets in UTF-16 code units, and the characters that stand there.</summary>
internal sealed record RunJson(int Start, int End, string Text);
