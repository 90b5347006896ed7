namespace OnRecord.Reading;

/// <summary>What is known for certain about an article; null where it is not.</summary>
public sealed record ArticleFacts
{
    /// <summary>Facts about which nothing is known.</summary>
    public static ArticleFacts None { get; } = new();

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it ("Reuters").</summary>
    public string? Outlet { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The day it was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its public address: absolute, http or https.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched from there.</summary>
    public DateTimeOffset? Retrieved { get; init; }
}
