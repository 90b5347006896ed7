using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OnRecord.Reading;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources.Facts;

/// <summary>What an article's text shows about it for certain: its headline, the lines of author and day, the dateline.</summary>
internal static partial class TextFacts
{
    /// <summary>The facts; null what the text does not show.</summary>
    public static ArticleFacts Of(string text, ImmutableArray<Block> blocks)
    {
        var facts = ArticleFacts.None;
        var body = false;
        foreach (var block in blocks)
        {
            var slice = block.Span.Slice(text);
            if (block.Kind == BlockKind.Title)
            {
                facts = facts with { Title = facts.Title ?? OneLine(slice) };
            }
            else if (block.Kind == BlockKind.Byline && Byline.Parse(slice) is { } byline)
            {
                facts = facts with
                {
                    Author = facts.Author ?? byline.Author,
                    Outlet = facts.Outlet ?? byline.Outlet,
                    Published = facts.Published ?? byline.Published,
                };
            }
            else if (block.Kind == BlockKind.Paragraph && !body)
            {
                body = true;
                facts = WithDateline(facts, slice);
            }
        }

        return facts;
    }

    // "KYIV, January 21, 2022 (Reuters) - …": the agency is the outlet, the day counts where the year stands there too.
    private static ArticleFacts WithDateline(ArticleFacts facts, ReadOnlySpan<char> paragraph)
    {
        var match = Dateline().Match(paragraph[..Math.Min(paragraph.Length, 160)].ToString());
        return !match.Success
            ? facts
            : facts with
            {
                Outlet = facts.Outlet ?? (match.Groups["agency"].Success ? match.Groups["agency"].Value : null),
                Published = facts.Published ?? WrittenDate.Find(match.Groups["day"].Value),
            };
    }

    private static string OneLine(ReadOnlySpan<char> title) => Spaces().Replace(title.Trim("*_ ").ToString(), " ");

    [GeneratedRegex(
        @"\A\p{Lu}{2}[\p{Lu}\p{L}'’.-]*(?:[ /]\p{L}[\p{L}'’.-]*){0,4}(?:,\s\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+)?)?(?:,\s(?<day>[^()—–]{3,24}?))?\s?(?:\((?<agency>Reuters|AP|AFP|TASS|Interfax|Ukrinform|UPI|Xinhua|CNN|BNS|PAP|dpa|ANSA|EFE|Kyodo)\))?\s?[—–-]{1,2}\s",
        RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
