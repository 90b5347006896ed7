namespace OnRecord.Testing.Sites;

/// <summary>What a site was asked for.</summary>
/// <param name="Url">The address, without a port.</param>
/// <param name="Headers">The headers, by name.</param>
public sealed record SiteRequest(string Url, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>A header; null where it was not sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
