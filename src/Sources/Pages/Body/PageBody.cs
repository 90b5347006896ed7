using AngleSharp.Html.Dom;
using OnRecord.Reading;
using OnRecord.Sources.Pages.Metadata;

namespace OnRecord.Sources.Pages.Body;

/// <summary>Finds an article's body among all that stands on its page.</summary>
internal static class PageBody
{
    /// <summary>The blocks of the body, in the order of the page; none where there is no article.</summary>
    public static IReadOnlyList<BodyBlock> Of(IHtmlDocument document, PageClaims claims, ArticleFacts facts)
    {
        var best = document.QuerySelectorAll("p").GroupBy(p => p.ParentElement).OrderByDescending(group => group.Sum(p => PageText.OneLine(p).Length)).FirstOrDefault();
        return best is null ? [] : [.. best.Select(p => new BodyBlock(BodyKind.Paragraph, PageText.OneLine(p))).Where(block => block.Text.Length > 0)];
    }
}
