using System.Net;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>Which hosts belong to one owner. A short likeness of the public suffix list, on the careful side.</summary>
internal static class Site
{
    private static readonly string[] SecondLevels = ["co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob", "gouv", "nom", "in"];

    // Hosts that give a name under theirs to everybody.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "wordpress.com", "blogspot.com", "github.io", "gitlab.io", "substack.com", "medium.com", "tumblr.com", "netlify.app", "vercel.app", "pages.dev",
        "workers.dev", "wixsite.com", "weebly.com", "web.app", "firebaseapp.com", "herokuapp.com", "typepad.com", "livejournal.com", "ghost.io",
        "azurewebsites.net", "cloudfront.net", "amazonaws.com", "googleusercontent.com", "appspot.com", "neocities.org", "squarespace.com", "cdn.ampproject.org",
    };

    /// <summary>Whether two hosts are the same site.</summary>
    public static bool Same(string first, string second) =>
        string.Equals(first, second, StringComparison.OrdinalIgnoreCase)
        || (!IPAddress.TryParse(first, out _) && Owner(first) is { } owner && string.Equals(owner, Owner(second), StringComparison.OrdinalIgnoreCase));

    // The part that somebody registered: the last two labels, three under "co.uk" and its like; under a host that is shared, one more.
    private static string? Owner(string host)
    {
        var labels = host.TrimEnd('.').Split('.');
        if (labels.Length < 2)
        {
            return null;
        }

        var take = labels[^1].Length == 2 && SecondLevels.Contains(labels[^2], StringComparer.OrdinalIgnoreCase) ? 3 : 2;
        var owner = string.Join('.', labels.TakeLast(take));
        if (labels.Length < take)
        {
            return null;
        }

        if (Array.Exists([owner, string.Join('.', labels.TakeLast(3))], Shared.Contains))
        {
            take = Shared.Contains(owner) ? take + 1 : 4;
            return labels.Length < take ? null : string.Join('.', labels.TakeLast(take));
        }

        return owner;
    }
}
