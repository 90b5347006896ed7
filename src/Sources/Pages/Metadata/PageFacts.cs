using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using OnRecord.Reading;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>
/// The facts about a page's article: of what its linked data, its meta elements, its markup and its visible lines say, the best of each.
/// </summary>
internal static partial class PageFacts
{
    /// <summary>The facts.</summary>
    public static ArticleFacts Of(IHtmlDocument document, PageClaims claims, Uri? address)
    {
        var outlet = PageOutlet.Of(document, claims);
        return new()
        {
            Title = PageTitle.Of(document, claims, outlet, address),
            Outlet = outlet,
            Author = PageAuthors.Of(document, claims, outlet),
            Published = Published(document, claims, address),
            Url = PageAddress.Of(document, claims, address),
        };
    }

    private static DateOnly? Published(IHtmlDocument document, PageClaims claims, Uri? address)
    {
        var meta = claims.Meta;
        return Day(claims.Linked?.Published)
            ?? Day(meta.First("article:published_time", "article:published", "og:article:published_time", "og:published_time"))
            ?? Day(Property(document, "datePublished"))
            ?? Day(meta.First("datePublished", "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date"))
            ?? Day(meta.First("citation_publication_date", "citation_date", "sailthru.date", "cXenseParse:recs:publishtime", "article_date_original", "originalpublicationdate"))
            ?? Day(meta.First("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "published", "published_time", "ptime", "date", "rnews:datePublished", "OriginalPublicationDate"))
            ?? Day(Time(document))
            ?? VisibleDay(document)
            ?? Day(claims.Linked is null ? null : Property(document, "dateCreated"))
            ?? DayOfPath(address ?? Uri(PageAddress.Of(document, claims, address)));
    }

    private static string? Property(IHtmlDocument document, string name) => document
        .QuerySelectorAll($"[itemprop~=\"{name}\"]")
        .Select(element => element.GetAttribute("datetime") ?? element.GetAttribute("content") ?? PageText.OneLine(element))
        .FirstOrDefault(value => Day(value) is not null);

    // The article's own time stands under its headline, and is not that of a change.
    private static string? Time(IHtmlDocument document)
    {
        var times = document.QuerySelectorAll("time[datetime]").Where(time => Day(time.GetAttribute("datetime")) is not null).Take(50).ToArray();
        var headline = document.QuerySelector("h1");
        return (times.FirstOrDefault(time => time.HasAttribute("pubdate"))
            ?? times.FirstOrDefault(time => headline is null || headline.CompareDocumentPosition(time).HasFlag(AngleSharp.Dom.DocumentPositions.Following))
            ?? times.FirstOrDefault())?.GetAttribute("datetime");
    }

    // "Published 21 January 2022" and its like, in the short lines under the headline.
    private static DateOnly? VisibleDay(IHtmlDocument document)
    {
        foreach (var line in PageLinesNear.Headline(document))
        {
            if (Changed().IsMatch(line))
            {
                continue;
            }

            if (WrittenDate.Parse(line) is { } day)
            {
                return day;
            }

            if (line.Length <= 120 && WrittenDate.Find(line) is { } inside)
            {
                return inside;
            }
        }

        return null;
    }

    /// <summary>The day of a date as programs or people write it: the day where it was written, whatever the hour is elsewhere.</summary>
    internal static DateOnly? Day(string? value)
    {
        value = value?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var match = Iso().Match(value);
        if (match.Success && DateOnly.TryParseExact(string.Concat(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Sane(day);
        }

        if (Epoch().Match(value) is { Success: true } epoch)
        {
            var seconds = long.Parse(epoch.Groups["seconds"].Value, CultureInfo.InvariantCulture);
            return Sane(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime));
        }

        return value.Length <= 80 && WrittenDate.Find(value) is { } written ? Sane(written) : null;
    }

    private static DateOnly? Sane(DateOnly day) => day.Year is >= 1990 and <= 2100 ? day : null;

    private static DateOnly? DayOfPath(Uri? address) =>
        address is not null && PathDay().Match(address.AbsolutePath) is { Success: true } match
            ? Day($"{match.Groups["y"].Value}-{match.Groups["m"].Value.PadLeft(2, '0')}-{match.Groups["d"].Value.PadLeft(2, '0')}")
            : null;

    private static Uri? Uri(string? url) => System.Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri : null;

    [GeneratedRegex(@"\A(?<y>(?:19|20)\d\d)(?<s>[-/.]?)(?<m>\d\d)\k<s>(?<d>\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A(?<seconds>1\d{9})(?:\d{3})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();

    [GeneratedRegex(@"/(?<y>(?:19|20)\d\d)[/-](?<m>\d{1,2})[/-](?<d>\d{1,2})(?=[/-]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex PathDay();

    [GeneratedRegex(@"\b(?:updated|modified|corrected|amended)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Changed();
}
