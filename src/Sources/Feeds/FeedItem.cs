namespace OnRecord.Sources.Feeds;

/// <summary>An item of a feed.</summary>
public sealed record FeedItem
{
    /// <summary>What the feed calls it: RSS's guid, Atom's id; null where it does not.</summary>
    public string? Id { get; init; }

    /// <summary>Where its page is: absolute, http or https; null where it names none.</summary>
    public Uri? Link { get; init; }

    /// <summary>Its headline, as plain text.</summary>
    public string? Title { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>When it was published; null where the feed does not tell, or nobody can tell what it means.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>Its whole text as HTML (content:encoded, Atom's content); null where the feed has none.</summary>
    public string? Content { get; init; }

    /// <summary>What the feed tells about it in short, as HTML or text.</summary>
    public string? Summary { get; init; }

    /// <summary>When it was touched last.</summary>
    public DateTimeOffset? Touched => Updated > Published || Published is null ? Updated : Published;
}
