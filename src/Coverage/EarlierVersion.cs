namespace OnRecord.Coverage;

/// <summary>An earlier version of an article.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="ArticleId">Id of the article.</param>
/// <param name="Hash">SHA-256 of what was read then (the file and its facts), in lower-case hexadecimal.</param>
/// <param name="Title">Its headline then, or null.</param>
/// <param name="Seen">When it was fetched or put in, where that is known; in universal time.</param>
/// <param name="Until">When a newer version took its place; in universal time.</param>
public sealed record EarlierVersion(long Id, string ArticleId, string Hash, string? Title, DateTimeOffset? Seen, DateTimeOffset Until);
