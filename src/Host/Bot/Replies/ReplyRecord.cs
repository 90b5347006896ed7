namespace OnRecord.Host.Bot.Replies;

/// <summary>What is kept of a reply, so that its buttons work as long as it stands there.</summary>
/// <param name="Asked">What it answered.</param>
/// <param name="Shown">The words that it showed.</param>
internal sealed record ReplyRecord(Asked Asked, IReadOnlyList<ShownWords> Shown)
{
    /// <summary>What the next page answers, or null.</summary>
    public Asked? Next { get; init; }

    /// <summary>What the answer amounted to, or null.</summary>
    public string? Verdict { get; init; }

    /// <summary>Key of the page before this one, or null.</summary>
    public string? Previous { get; init; }
}
