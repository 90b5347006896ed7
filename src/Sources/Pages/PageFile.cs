using System.Text;
using OnRecord.Sources.Decoding;
using OnRecord.Sources.Facts;

namespace OnRecord.Sources.Pages;

/// <summary>Web pages as files. What is read of one, and kept, is the Markdown of its article: offsets count in that.</summary>
internal static class PageFile
{
    private static readonly string[] Extensions = [".html", ".htm", ".xhtml"];

    /// <summary>Whether a file of this name is taken for a page.</summary>
    public static bool Is(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name that an article's file is kept under: a page's has the ending of Markdown.</summary>
    public static string KeptName(string name) => Is(name) ? Path.ChangeExtension(name, ".md") : name;

    /// <summary>
    /// The page's article, with the facts beside it in its front matter. Given facts go before those of the page; but of the address, the page's
    /// own is taken where it is of the same site.
    /// </summary>
    /// <exception cref="SourceException">It has no article that can be read.</exception>
    public static ArticleBytes AsMarkdown(ArticleBytes page)
    {
        var given = page.Sidecar is null ? Reading.ArticleFacts.None : FactsYaml.Parse(TextDecoder.Decode(page.Sidecar, page.SidecarPath), page.SidecarPath);
        try
        {
            var article = PageReader.Read(page.File, null, given.Url is { } url ? new Uri(url) : null, given);
            return new ArticleBytes(page.Path, Encoding.UTF8.GetBytes(article.Markdown), Sidecar: null);
        }
        catch (SourceException refusal)
        {
            throw new SourceException($"{Sentence.Name(page.Path)} was not taken. {refusal.Message}", refusal);
        }
    }
}
