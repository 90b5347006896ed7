using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace OnRecord.Sources.Pages;

/// <summary>
/// A page's text to its document: nothing runs, and nothing is loaded. What would take more time or memory than its size explains is refused.
/// </summary>
internal static class PageParser
{
    // Browsers stop at 512; the pages of the large sites go to 60.
    private const int Deepest = 200;

    // The largest live blogs have 30,000.
    private const int MostElements = 100_000;

    // Each element costs as much as there are open ones around it. Ordinary pages hardly have any deeper than this …
    private const int Usual = 40;

    // … and none has thousands of elements that deep.
    private const long MostDepth = 600_000;

    private const int Stride = 32;

    /// <summary>Parses it.</summary>
    /// <exception cref="SourceException">It is built to take more than a page may.</exception>
    public static IHtmlDocument Parse(string html)
    {
        var (elements, depth) = (0, 0L);
        IHtmlDocument? document = null;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            IsKeepingSourceReferences = false,
            SkipComments = true,
            SkipCDATA = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            MaximumDepth = Deepest,
            OnCreated = (element, _) =>
            {
                document ??= element.Owner as IHtmlDocument;
                if (++elements % Stride == 0 && document is not null)
                {
                    depth += Math.Max(0L, OpenDepth(document) - Usual) * Stride;
                }

                if (elements > MostElements || depth > MostDepth)
                {
                    throw TooMuch();
                }
            },
        });
        return parser.ParseDocument(html);
    }

    private static int OpenDepth(AngleSharp.Dom.INode node)
    {
        var depth = 0;
        for (var last = node.LastChild; last is not null; last = last.LastChild)
        {
            depth++;
        }

        return depth;
    }

    private static SourceException TooMuch() =>
        new("The page has more elements than any article; copy the article's text into a .txt file and add that.");
}
