using System.Security.Cryptography;
using System.Text;
using OnRecord.Sources.Feeds;

namespace OnRecord.Host.Feeds;

/// <summary>What items are known by again, and what their versions are told apart by.</summary>
internal static class ItemKey
{
    // Which way a reader came says nothing of what is read; feeds make it up anew each time.
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "cmpid", "at_medium", "at_campaign", "ns_campaign", "ns_mchannel"];

    /// <summary>The address without what only says which way a reader came.</summary>
    public static Uri Plain(Uri address)
    {
        if (address.Query.Length < 2)
        {
            return address;
        }

        var kept = address.Query[1..].Split('&').Where(part => !Array.Exists(Tracking, mark => part.StartsWith(mark, StringComparison.OrdinalIgnoreCase)));
        return new UriBuilder(address) { Query = string.Join('&', kept) }.Uri;
    }

    /// <summary>What an item is known by: its page, else its id, else its words; null where it has none of these.</summary>
    public static string? Of(FeedItem item) =>
        item.Link is { } link ? Plain(link).AbsoluteUri
        : item.Id is { } id ? $"id:{id}"
        : item.Title is null && item.Content is null ? null
        : $"words:{Hash(item.Title, item.Content)}";

    /// <summary>What the feed tells of an item, as a hash. Lower-case hexadecimal.</summary>
    public static string VersionOf(FeedItem item) => Hash(item.Title, $"{item.Touched:O}", item.Content, item.Summary);

    private static string Hash(params string?[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts.Select(part => part ?? "\u0001")))));
}
