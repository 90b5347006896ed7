using System.Security.Cryptography;
using System.Text;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Links;

/// <summary>An article that was fetched, as the file that it is to be kept as.</summary>
/// <param name="Address">Where it was in the end, after redirects.</param>
/// <param name="PublicAddress">The address that it goes by: what its page calls the right one, where that is of the same site.</param>
/// <param name="Name">A name for its file; not yet made safe.</param>
/// <param name="Bytes">What is in its file: Markdown with front matter, or the text as it came.</param>
public sealed record FetchedArticle(Uri Address, Uri PublicAddress, string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The facts to be kept in a <c>.yaml</c> file beside it; null where they are in the file.</summary>
    public string? FactsBeside { get; init; }

    /// <summary>What its words and facts come to: the same for the same article, whenever it is fetched. Lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What its page can be known by again.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>The file of an article that was found on a page.</summary>
    internal static FetchedArticle Of(PageArticle page, Uri address, DateTimeOffset retrieved)
    {
        var named = Uri.TryCreate(page.Facts.Url, UriKind.Absolute, out var url) ? url : address;
        var markdown = FrontMatterLines.Add(
            page.Markdown,
            page.Facts.Url is null ? $"url: {Quoted(address.AbsoluteUri)}\nretrieved: {Time(retrieved)}\n" : $"retrieved: {Time(retrieved)}\n");
        return new(address, named, NameOf(named, page.Facts.Title, ".md"), Encoding.UTF8.GetBytes(markdown)) { Hash = HashOf(Encoding.UTF8.GetBytes(page.Markdown)) };
    }

    /// <summary>The file of a text that is kept as it came.</summary>
    internal static FetchedArticle OfText(Fetched fetched, string ending, DateTimeOffset retrieved) =>
        new(fetched.Address, fetched.Address, NameOf(fetched.Address, title: null, ending), fetched.Body)
        {
            FactsBeside = $"url: {Quoted(fetched.Address.AbsoluteUri)}\nretrieved: {Time(retrieved)}\n",
            Hash = HashOf(fetched.Body.Span),
        };

    // An address has no quotation marks in it, escaped as it is, and no backslashes.
    private static string Quoted(string address) => $"\"{address}\"";

    private static string Time(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ");

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // What the address ends in, where that says something, else the headline.
    private static string NameOf(Uri address, string? title, string ending)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1]).Trim('/', ' ');
        var stem = ArticleFiles.IsArticle(last) || Path.GetExtension(last) is ".html" or ".htm" or ".php" or ".asp" or ".aspx" or ".shtml" or ".amp"
            ? Path.GetFileNameWithoutExtension(last)
            : last;
        if (stem.Count(char.IsLetter) < 4 || stem is "index" or "article" or "story" or "default")
        {
            stem = title is { Length: > 0 } ? title[..Math.Min(title.Length, 80)] : stem.Length > 0 ? stem : address.Host;
        }

        return stem + ending;
    }
}
