namespace OnRecord.Coverage.Snapshots;

/// <summary>Addresses of pages.</summary>
internal static class WebAddress
{
    /// <summary>The ways in which the same page's address is written; none where the text is no address.</summary>
    public static IReadOnlyList<string> SpellingsOf(string text)
    {
        var rest = text.Split('#')[0];
        var scheme = rest.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || !Uri.TryCreate(rest, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return [];
        }

        var plain = rest[(scheme + 3)..].TrimEnd('/');
        plain = plain.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? plain[4..] : plain;
        var all = new List<string> { text };
        foreach (var known in (ReadOnlySpan<string>)[Uri.UriSchemeHttps, Uri.UriSchemeHttp])
        {
            foreach (var host in (ReadOnlySpan<string>)[string.Empty, "www."])
            {
                var spelling = $"{known}{Uri.SchemeDelimiter}{host}{plain}";
                all.Add(spelling);
                all.Add(spelling + "/");
            }
        }

        return all;
    }
}
