using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>What a page says about its article in the parts of it that programs read.</summary>
/// <param name="Linked">The article of its linked data (JSON-LD), or null.</param>
/// <param name="Meta">Its meta elements.</param>
internal sealed record PageClaims(LinkedArticle? Linked, MetaTags Meta)
{
    /// <summary>What a document says.</summary>
    public static PageClaims Of(IHtmlDocument document)
    {
        var meta = MetaTags.Of(document);
        var headlines = new[] { meta.First("og:title", "twitter:title"), PageText.OneLine(document.QuerySelector("h1")), document.Title };
        return new(LinkedData.Find(document, headlines), meta);
    }
}
