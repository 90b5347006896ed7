using AngleSharp.Html.Dom;
using OnRecord.Sources.Pages.Body;
using OnRecord.Sources.Pages.Metadata;

namespace OnRecord.Sources.Pages;

/// <summary>The pages that have no article to be read, and why.</summary>
internal static class PageRefusals
{
    /// <summary>Refuses a page whose body is none.</summary>
    /// <exception cref="SourceException">The reason, and what to do.</exception>
    public static void Check(IHtmlDocument document, PageClaims claims, IReadOnlyList<BodyBlock> body)
    {
        if (body.Count == 0)
        {
            throw new SourceException("The page has no article in it; copy the article's text into a .txt file and add that.");
        }
    }
}
