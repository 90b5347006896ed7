namespace OnRecord.Sources.Links;

/// <summary>What came of fetching a link.</summary>
/// <param name="Address">Where it was in the end, after redirects.</param>
/// <param name="IsUnchanged">Whether the server said that it is what is known already; there is no body then.</param>
public sealed record Fetched(Uri Address, bool IsUnchanged)
{
    /// <summary>What came, unpacked.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Its kind, in lower case, without parameters; null where the server does not say.</summary>
    public string? MediaType { get; init; }

    /// <summary>Its encoding as the server tells it; null where it does not.</summary>
    public string? Charset { get; init; }

    /// <summary>What it can be known by again.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>How long the server says that it stays as it is; null where it does not say.</summary>
    public TimeSpan? MaxAge { get; init; }
}
