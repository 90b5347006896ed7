using System.Net;
using System.Text;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Links;

/// <summary>Turns links into articles: web pages, and plain text and Markdown as they are.</summary>
public sealed class ArticleLinks(LinkFetcher fetcher, TimeProvider time)
{
    private const string Accept = "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.9, */*;q=0.1";

    /// <summary>Fetches an article.</summary>
    /// <param name="address">From where.</param>
    /// <param name="known">What is known of an address on the way already; null where everything is to be fetched anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The article, or null where the server says that it is what is known already.</returns>
    /// <exception cref="LinkException">It was not to be had.</exception>
    /// <exception cref="SourceException">What came is no article that can be read.</exception>
    public async Task<FetchedArticle?> FetchAsync(Uri address, Func<Uri, Validators?>? known, CancellationToken cancellationToken)
    {
        var request = new FetchRequest(address, Accept, ArticleFiles.MaxBytes);
        var fetched = await fetcher.FetchAsync(known is null ? request : request with { Known = known }, cancellationToken);
        return fetched.IsUnchanged ? null : ArticleOf(fetched) with { Validators = fetched.Validators };
    }

    /// <summary>The article that a feed's item has with it.</summary>
    /// <param name="item">The item; it has a whole text.</param>
    /// <param name="outlet">What the feed calls itself; null where it does not.</param>
    /// <param name="address">Where the item is: its own page, or the feed's where it has none.</param>
    /// <exception cref="SourceException">It is no article that can be read.</exception>
    public FetchedArticle FromItem(FeedItem item, string? outlet, Uri address)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(address);
        var page = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\">");
        Meta(page, "og:type", "article");
        Meta(page, "og:title", item.Title);
        Meta(page, "og:site_name", outlet);
        Meta(page, "og:url", address.AbsoluteUri);
        Meta(page, "author", item.Author);
        Meta(page, "article:published_time", item.Published?.ToString("yyyy-MM-ddTHH:mm:ssZ"));
        page.Append("<title>").Append(WebUtility.HtmlEncode(item.Title)).Append("</title></head><body><article><h1>")
            .Append(WebUtility.HtmlEncode(item.Title)).Append("</h1>").Append(item.Content).Append("</article></body></html>");
        return FetchedArticle.Of(PageReader.Read(Encoding.UTF8.GetBytes(page.ToString()), "utf-8", address), address, time.GetUtcNow());
    }

    private static void Meta(StringBuilder page, string name, string? value)
    {
        if (value is not null)
        {
            page.Append("<meta property=\"").Append(name).Append("\" name=\"").Append(name).Append("\" content=\"").Append(WebUtility.HtmlEncode(value)).Append("\">");
        }
    }

    private FetchedArticle ArticleOf(Fetched fetched)
    {
        // Servers say "text/plain" of files that they do not know.
        var kind = fetched.MediaType is null or "text/plain" ? Guessed(fetched.Body.Span) ?? fetched.MediaType : fetched.MediaType;
        switch (kind)
        {
            case "text/html" or "application/xhtml+xml":
                return FetchedArticle.Of(PageReader.Read(fetched.Body, fetched.Charset, fetched.Address), fetched.Address, time.GetUtcNow());
            case "text/markdown" or "text/x-markdown":
                return FetchedArticle.OfText(fetched, ".md", time.GetUtcNow());
            case "text/plain":
                var ending = fetched.Address.AbsolutePath.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? ".md" : ".txt";
                return FetchedArticle.OfText(fetched, ending, time.GetUtcNow());
            case "application/pdf":
                throw Unreadable("That is a PDF, which I cannot read. Add the article's text as a file.");
            case null:
                throw Unreadable("The server does not say what that is; I take web pages, plain text and Markdown. Add the article as a file.");
            case "application/rss+xml" or "application/atom+xml" or "application/xml" or "text/xml":
                throw Unreadable("That looks like a feed, not an article. Add it as a feed.");
            default:
                throw Unreadable($"That is {Sentence.Name(kind[..Math.Min(kind.Length, 100)])}; I take web pages, plain text and Markdown. Add the article as a file.");
        }
    }

    private static string? Guessed(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase) ? "text/html" : null;
    }

    private static LinkException Unreadable(string sentence) => new(LinkFailure.Unreadable, sentence);
}
