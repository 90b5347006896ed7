namespace OnRecord.Host.Json;

/// <summary>How an article had a statement before it was changed.</summary>
/// <param name="Changed">When it was changed.</param>
/// <param name="Speaker">The speaker as that version names them, or null.</param>
/// <param name="Content">The words as that version has them; offsets into that version's text.</param>
/// <param name="Kind">How it reported them.</param>
internal sealed record EarlierJson(DateTimeOffset Changed, string? Speaker, IReadOnlyList<RunJson> Content, string Kind);
