using System.Collections.Frozen;

namespace OnRecord.Coverage;

/// <summary>Tells whether two addresses are those of one page.</summary>
public static class ArticleAddress
{
    // What says where a reader came from, not what is read: of the advertisers' and newsletters' documentation.
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "twclid", "ttclid", "yclid", "igshid", "igsh", "li_fat_id", "mc_cid", "mc_eid",
        "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "vero_id", "oly_anon_id", "oly_enc_id", "s_cid", "cmpid", "ncid", "smid", "ref_src", "ref_url",
        "wt.mc_id", "ocid", "xtor", "at_medium", "at_campaign", "__twitter_impression",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What all spellings of a page's address have in common: without scheme, <c>www.</c>, default port, fragment, tracking parameters and
    /// slashes at the end; the host in lower case.
    /// </summary>
    /// <param name="address">An address as somebody gave it, or null.</param>
    /// <returns>The key, to be compared and nothing else; null where it is no http or https address.</returns>
    public static string? Key(string? address)
    {
        if (address is null || !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
        {
            return null;
        }

        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var port = uri.IsDefaultPort ? string.Empty : $":{uri.Port}";
        var query = string.Join('&', uri.Query.TrimStart('?').Split('&').Where(static part => part.Length > 0 && !IsTracking(part)));
        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{(query.Length > 0 ? "?" : string.Empty)}{query}";
    }

    private static bool IsTracking(string parameter)
    {
        var name = parameter.Split('=')[0];
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || Tracking.Contains(name);
    }
}
