namespace OnRecord.Sources.Links;

/// <summary>How links are fetched.</summary>
public sealed record FetchOptions
{
    /// <summary>What robots.txt knows us by (RFC 9309, 2.2.1).</summary>
    public const string Product = "OnRecord";

    /// <summary>Where a site's owner can complain: an address of a page or of a mailbox; empty for none.</summary>
    public string Contact { get; init; } = string.Empty;

    /// <summary>How long one link may take in all, redirects included and waiting for its turn left out.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long a host is left alone between two requests.</summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The name that each request carries.</summary>
    public string UserAgent => Contact.Length == 0 ? $"{Product}/1.0" : $"{Product}/1.0 (+{Contact})";
}
