using OnRecord.Reading;
using OnRecord.Sources.Pages.Body;
using OnRecord.Sources.Pages.Metadata;

namespace OnRecord.Sources.Pages;

/// <summary>Takes the article from a web page, as it was saved or fetched.</summary>
/// <remarks>Bytes → text → document → what the page says about its article → the article's own blocks → Markdown.</remarks>
public static class PageReader
{
    /// <summary>Reads a page.</summary>
    /// <param name="bytes">What the server sent, or the saved file holds.</param>
    /// <param name="declaredCharset">The encoding that the server named in <c>Content-Type</c>, or null.</param>
    /// <param name="address">Where the page came from, or null where that is not known. The page cannot claim another site's address then.</param>
    /// <exception cref="SourceException">
    /// It is no page, or has no article that can be read: the message is a sentence about "the page" that says why, and what to do.
    /// </exception>
    public static PageArticle Read(ReadOnlyMemory<byte> bytes, string? declaredCharset, Uri? address) => Read(bytes, declaredCharset, address, ArticleFacts.None);

    /// <summary>Reads a page of which some facts are known: they go before what the page says, but for the address.</summary>
    internal static PageArticle Read(ReadOnlyMemory<byte> bytes, string? declaredCharset, Uri? address, ArticleFacts given)
    {
        var html = PageDecoder.Decode(bytes.Span, declaredCharset);
        using var document = PageParser.Parse(html);
        var claims = PageClaims.Of(document);
        var facts = FrontMatterText.Presentable((given with { Url = null }).Or(PageFacts.Of(document, claims, address)));
        var body = PageBody.Of(document, claims, facts);
        PageRefusals.Check(document, claims, body);
        return new PageArticle(facts, PageMarkdown.Of(facts, body));
    }
}
