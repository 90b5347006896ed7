namespace OnRecord.Coverage.Feeds;

/// <summary>What was last fetched from an address.</summary>
/// <param name="Address">The address that answered, after redirects.</param>
/// <param name="Article">The address that its article goes by.</param>
/// <param name="Hash">What the article's words and facts come to.</param>
/// <param name="File">The file's name that it is kept under.</param>
public sealed record KeptPage(string Address, string Article, string Hash, string File)
{
    /// <summary>Its entity tag, as it came.</summary>
    public string? ETag { get; init; }

    /// <summary>When it was last changed, as it came.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was fetched.</summary>
    public DateTimeOffset At { get; init; }
}
