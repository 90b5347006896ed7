using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>An article as the index keeps it, without its text.</summary>
/// <param name="Id">Its id: short, stable for its file name, safe in a path and an address.</param>
/// <param name="File">Its name under <c>DIR/articles</c>.</param>
/// <param name="Hash">SHA-256 of what was read (the file and its facts), in lower-case hexadecimal.</param>
/// <param name="Facts">What is known about it.</param>
public sealed record IndexedArticle(string Id, string File, string Hash, ArticleFacts Facts)
{
    /// <summary>What <see cref="ArticleContent.Hash"/> gives for its text.</summary>
    public string Content { get; init; } = string.Empty;

    /// <summary>When this version of it was fetched or put in, where that is known; in universal time.</summary>
    public DateTimeOffset? Seen { get; init; }
}
