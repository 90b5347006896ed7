using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>The short lines around a page's headline, where the author and the day stand.</summary>
internal static class PageLinesNear
{
    private const int MostNodes = 400;
    private const int LongestLine = 200;
    private const int MostLines = 40;

    /// <summary>The lines that follow the headline, in the order of the page.</summary>
    public static IEnumerable<string> Headline(IHtmlDocument document)
    {
        var headline = document.QuerySelector("h1") ?? document.QuerySelector("[itemprop~=headline]") ?? document.QuerySelector("h2");
        var (nodes, lines) = (0, 0);
        for (INode? node = headline is null ? document.Body : Next(headline); node is not null && nodes < MostNodes && lines < MostLines; nodes++)
        {
            if (node is IElement element && IsLine(element))
            {
                var line = PageText.OneLine(element);
                if (line.Length is > 3 and <= LongestLine)
                {
                    lines++;
                    yield return line;
                }

                node = Next(element);
            }
            else if (node is IText text && text.ParentElement?.LocalName is not ("script" or "style" or "noscript"))
            {
                var line = PageText.Folded(text.Data);
                if (line.Length is > 3 and <= LongestLine)
                {
                    lines++;
                    yield return line;
                }

                node = node.FirstChild ?? Next(node);
            }
            else
            {
                node = node is IElement { LocalName: "script" or "style" or "noscript" or "svg" } ? Next(node) : node.FirstChild ?? Next(node);
            }
        }
    }

    // An element that holds words and no other line.
    private static bool IsLine(IElement element) =>
        element.LocalName is "p" or "div" or "span" or "li" or "address" or "time" or "td" or "font" or "small" or "b" or "i" or "em" or "strong" or "a"
        && !element.Children.Any(child => child.LocalName is "p" or "div" or "ul" or "li" or "section" or "table" or "address" or "br");

    private static INode? Next(INode node)
    {
        for (var at = node; at is not null; at = at.Parent)
        {
            if (at.NextSibling is { } next)
            {
                return next;
            }
        }

        return null;
    }
}
