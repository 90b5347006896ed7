namespace OnRecord.Sources.Feeds;

/// <summary>A feed as it was read.</summary>
/// <param name="Title">What it calls itself, as plain text; null where it does not.</param>
/// <param name="Items">Its newest items, the newest first.</param>
/// <param name="Withdrawn">Ids of items that it says were deleted (RFC 6721).</param>
public sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items, IReadOnlyList<string> Withdrawn)
{
    /// <summary>How long it asks to be left alone between two readings; null where it does not.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>How many items it had in all, older ones included.</summary>
    public int Total { get; init; }

    /// <summary>The sentence that says why its end was not read, or null: what stood before counts.</summary>
    public string? Fault { get; init; }
}
