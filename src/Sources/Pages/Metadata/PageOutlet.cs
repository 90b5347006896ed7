using AngleSharp.Html.Dom;

namespace OnRecord.Sources.Pages.Metadata;

/// <summary>Who published a page's article.</summary>
internal static class PageOutlet
{
    private const int Longest = 60;

    /// <summary>The outlet, or null where the page does not say.</summary>
    public static string? Of(IHtmlDocument document, PageClaims claims)
    {
        var meta = claims.Meta;
        return Name(meta.First("og:site_name"))
            ?? Name(claims.Linked?.Publisher)
            ?? Name(Property(document))
            ?? Name(meta.First("dc.publisher", "dcterms.publisher", "citation_journal_title", "publisher", "cre", "source", "copyright-holder"))
            ?? Name(meta.First("application-name", "apple-mobile-web-app-title", "al:ios:app_name"))
            ?? Name(PageTitle.Tail(document.Title, PageText.OneLine(document.QuerySelector("h1"))));
    }

    private static string? Property(IHtmlDocument document)
    {
        var publisher = document.QuerySelector("[itemprop~=publisher]");
        var name = publisher?.QuerySelector("[itemprop~=name]") ?? publisher;
        return name is null ? null : name.GetAttribute("content") ?? PageText.OneLine(name);
    }

    // An address or a slogan is no name.
    private static string? Name(string? value)
    {
        value = value?.Trim().TrimStart('@');
        if (string.IsNullOrEmpty(value) || value.Length > Longest || value.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var slogan = value.IndexOfAny(['|', ':', '–', '—']);
        return slogan > 2 ? value[..slogan].TrimEnd() : value;
    }
}
