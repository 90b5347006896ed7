using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>The headline of a page's article, without the outlet's name that titles of pages end with.</summary>
internal static class PageTitle
{
    private const int MostTailWords = 6;

    private static readonly string[] Joints = [" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " « ", " » ", " // "];

    /// <summary>The headline, or null where the page has none.</summary>
    public static string? Of(IHtmlDocument document, PageClaims claims, string? outlet, Uri? address)
    {
        var meta = claims.Meta;
        string?[] claimed =
        [
            claims.Linked?.Headline,
            meta.First("og:title"),
            meta.First("headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "hdl", "cXenseParse:recs:title"),
            meta.First("twitter:title"),
            Property(document),
            document.Title,
        ];
        var titles = claimed.Where(title => !string.IsNullOrWhiteSpace(title)).Select(title => WithoutTail(PageText.Folded(title!), outlet, address)).ToArray();
        return Visible(document, titles, outlet) ?? titles.FirstOrDefault(title => title.Length > 0);
    }

    /// <summary>What stands behind the headline in a page's title, or null where that is not certain.</summary>
    public static string? Tail(string? title, string headline)
    {
        if (title is null || headline.Length == 0)
        {
            return null;
        }

        title = PageText.Folded(title);
        return title.StartsWith(headline, StringComparison.OrdinalIgnoreCase) && Joints.FirstOrDefault(joint => title.AsSpan(headline.Length).StartsWith(joint)) is { } found
            ? Last(title[(headline.Length + found.Length)..])
            : null;
    }

    // What readers see, where it is what the page claims: of several first-level headings the one that comes nearest.
    private static string? Visible(IHtmlDocument document, string[] titles, string? outlet)
    {
        string? best = null;
        var bestLikeness = 0.0;
        foreach (var heading in document.QuerySelectorAll("h1").Take(20).Select(PageText.OneLine).Where(heading => heading.Length is > 3 and <= 300))
        {
            if (PageText.Key(heading) == PageText.Key(outlet))
            {
                continue;
            }

            var likeness = titles.Length == 0 ? 0.5 : titles.Max(title => Likeness(heading, title));
            if (likeness > bestLikeness)
            {
                (best, bestLikeness) = (heading, likeness);
            }
        }

        return bestLikeness >= 0.4 ? best : null;
    }

    private static double Likeness(string first, string second)
    {
        var (a, b) = (PageText.Key(first).Split(' ').ToHashSet(), PageText.Key(second).Split(' ').ToHashSet());
        return (double)a.Intersect(b).Count() / Math.Max(1, Math.Min(a.Count, b.Count)) * (Math.Min(a.Count, b.Count) >= 2 ? 1 : 0.3);
    }

    private static string WithoutTail(string title, string? outlet, Uri? address)
    {
        while (Joint(title) is { } joint)
        {
            var tail = title[(joint.At + joint.Length)..];
            if (!IsOutlet(tail, outlet, address))
            {
                break;
            }

            title = title[..joint.At].TrimEnd();
        }

        return title;
    }

    private static (int At, int Length)? Joint(string title)
    {
        (int At, int Length)? last = null;
        foreach (var joint in Joints)
        {
            var at = title.LastIndexOf(joint, StringComparison.Ordinal);
            if (at > 0 && at > (last?.At ?? 0))
            {
                last = (at, joint.Length);
            }
        }

        return last;
    }

    private static bool IsOutlet(string tail, string? outlet, Uri? address)
    {
        var key = PageText.Key(tail);
        if (key.Length == 0 || key.Split(' ').Length > MostTailWords)
        {
            return false;
        }

        var name = PageText.Key(outlet);
        var packed = key.Replace(" ", string.Empty, StringComparison.Ordinal);
        return (name.Length > 1 && (name == key || name.StartsWith(key + " ", StringComparison.Ordinal) || key.StartsWith(name + " ", StringComparison.Ordinal) || key.EndsWith(" " + name, StringComparison.Ordinal)))
            || (address is not null && packed.Length >= 3 && address.Host.Split('.').Any(label => label.Length >= 3 && (label == packed || "the" + label == packed || label == "the" + packed)));
    }

    private static string? Last(string tail)
    {
        var joint = Joint(tail);
        return joint is { } found ? tail[(found.At + found.Length)..] : tail;
    }

    private static string? Property(IHtmlDocument document) =>
        document.QuerySelectorAll("[itemprop~=headline]").Select(element => element.GetAttribute("content") ?? PageText.OneLine(element)).FirstOrDefault(value => value.Length > 0);
}
