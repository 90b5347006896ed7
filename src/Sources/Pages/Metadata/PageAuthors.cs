using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>Who wrote a page's article.</summary>
internal static partial class PageAuthors
{
    private const int Longest = 60;
    private const int Most = 12;

    /// <summary>The names, joined as people join them ("A, B and C"), or null where the page names nobody.</summary>
    public static string? Of(IHtmlDocument document, PageClaims claims, string? outlet)
    {
        var meta = claims.Meta;
        string? desk = null;
        foreach (var candidates in new Func<IEnumerable<string>>[]
        {
            () => claims.Linked?.Authors ?? [],
            () => meta.All("parsely-author"),
            () => meta.All("citation_author"),
            () => meta.All("byl"),
            () => meta.All("author"),
            () => meta.All("article:author"),
            () => meta.All("article:author_name"),
            () => meta.All("sailthru.author"),
            () => meta.All("dc.creator").Concat(meta.All("dcterms.creator")).Concat(meta.All("dc.creator.creator")),
            () => Properties(document),
            () => document.QuerySelectorAll("[rel~=author]").Take(Most).Select(PageText.OneLine),
            () => PageLinesNear.Headline(document).Select(Visible).OfType<string>().Take(1),
        })
        {
            var names = candidates().SelectMany(value => Names(value, outlet)).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most).ToArray();
            if (names.Length > 0 && !Array.TrueForAll(names, name => Nobody().IsMatch(name)))
            {
                return Joined(names);
            }

            // A desk or a service is who wrote it only where no person is named.
            desk ??= names.Length > 0 ? Joined(names) : null;
        }

        return desk;
    }

    private static string? Visible(string line) =>
        Byline.Parse(line)?.Author ?? (line.Length <= 120 && InLine().Match(line) is { Success: true } match ? match.Groups["names"].Value : null);

    private static IEnumerable<string> Properties(IHtmlDocument document)
    {
        foreach (var author in document.QuerySelectorAll("[itemprop~=author], [itemprop~=creator]").Take(Most))
        {
            if (author.Ancestors<IElement>().Any(above => above.HasAttribute("itemprop") && above.GetAttribute("itemprop") is "comment" or "review" or "author"))
            {
                continue;
            }

            var name = author.QuerySelector("[itemprop~=name]") ?? author;
            yield return name.GetAttribute("content") ?? PageText.OneLine(name);
        }
    }

    // "By Jane Doe and John Roe, The Coastal Times": names alone, without what people are and where.
    private static IEnumerable<string> Names(string value, string? outlet)
    {
        value = PageText.Decoded(value);
        if (value.Length > 400 || value.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        value = By().Replace(value, string.Empty);
        var outletKey = PageText.Key(outlet);
        foreach (var part in Joint().Split(value))
        {
            var name = In().Replace(part, string.Empty).Trim(' ', ',', '.', '|', '-', '–', '—', ';');
            var key = PageText.Key(name);
            if (key.Length >= 3 && name.Length <= Longest && key != outletKey && !name.Contains('@') && IsName(name))
            {
                yield return Cased(name);
            }
            else if (key.Length > 0)
            {
                // Behind the first part that is no name stand titles and places.
                yield break;
            }
        }
    }

    private static bool IsName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= 1 and <= 7 && name.Any(char.IsUpper) && !NoName().IsMatch(name) && !Job().IsMatch(name);
    }

    // Bylines are set in capitals on some pages; names are not.
    private static string Cased(string name) =>
        name.Length < 6 || name.Any(char.IsLower) || !name.Contains(' ', StringComparison.Ordinal)
            ? name
            : Word().Replace(name, static word => word.Length == 1 ? word.Value : word.Value[0] + word.Value[1..].ToLowerInvariant());

    private static string Joined(string[] names) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";

    [GeneratedRegex(@"\A(?:\p{L}+\s){0,2}by:?\s+(?<names>\p{Lu}[\p{L}.'’-]+(?:\s(?:(?:de|van|von|der|den|la|le|al|bin)\s){0,2}\p{Lu}[\p{L}.'’-]*){1,3}(?:(?:,|\sand|\s&)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3}){0,4})(?=\s+on\s|\s*[|,·•–—]|\s+\d|\s*\z)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex InLine();

    [GeneratedRegex(@"\b(?:Service|Staff|Desk|Newsroom|News|Team|Agency|Agencies|Editors?|Editorial|Board|Bureau|Reporters|Correspondents?|Contributors?|Wires?|Reuters|AFP|Associated Press)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Nobody();

    [GeneratedRegex(@"\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A\s*(?:(?:written|reported|words|story|text|analysis|opinion)\s+)?by[:\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*(?:;|\||,?\s+(?:and|&|with)\s+|,\s+)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s+(?:in|for|at)\s+\p{Lu}.*\z|\s*\(.*\)\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"[<>{}\[\]=/\\]|\d{3}|\A(?:admin|administrator|editor|web ?master|root|author|user|guest|null|undefined|unknown|n/?a|none)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    [GeneratedRegex(@"\A(?:\S+\s){0,3}(?:correspondent|reporter|editor|writer|producer|columnist)s?(?:\s.*)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Job();
}
