namespace OnRecord.Coverage.Feeds;

/// <summary>An item of a feed, as it was last seen. It is never forgotten: not when it goes from the feed, nor when the feed is removed.</summary>
/// <param name="Feed">The feed's address.</param>
/// <param name="Key">What it is known by: its page's address, or the feed's name for it where it has no page.</param>
/// <param name="Version">What the feed told of it, as a hash; another is another version.</param>
/// <param name="State">What came of it.</param>
public sealed record KeptItem(string Feed, string Key, string Version, ItemState State)
{
    /// <summary>What the feed calls it; null where it does not.</summary>
    public string? Id { get; init; }

    /// <summary>Its headline.</summary>
    public string? Title { get; init; }

    /// <summary>The address that its article goes by; null where none was taken.</summary>
    public string? Address { get; init; }

    /// <summary>How often in a row it was tried without anything coming of it.</summary>
    public int Tries { get; init; }

    /// <summary>When it may be looked at again.</summary>
    public DateTimeOffset NextTry { get; init; }

    /// <summary>The sentence that says why it could not be taken; null where it could.</summary>
    public string? Failure { get; init; }

    /// <summary>When this was written down.</summary>
    public DateTimeOffset At { get; init; }
}
