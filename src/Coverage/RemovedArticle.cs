namespace OnRecord.Coverage;

/// <summary>What is left of an article that was removed, so that nothing brings it back by itself.</summary>
/// <param name="Content">What <see cref="ArticleContent.Hash"/> gave for its text.</param>
/// <param name="Url">Its address, or null.</param>
/// <param name="File">The name of its file.</param>
/// <param name="Title">Its headline, or null.</param>
/// <param name="At">When it was removed; in universal time.</param>
/// <param name="By">Who removed it, where that is known.</param>
public sealed record RemovedArticle(string Content, string? Url, string File, string? Title, DateTimeOffset At, string? By);
