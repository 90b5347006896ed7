using OnRecord.Reading;
using OnRecord.Sources.Decoding;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Layout;

namespace OnRecord.Sources;

/// <summary>Takes articles from text files, Markdown files and web pages.</summary>
/// <remarks>Of a web page, its article's Markdown is read. Bytes → text → facts that the moderator gave → blocks → facts that the text shows.</remarks>
public static class ArticleFiles
{
    /// <summary>The largest file that is taken, in bytes. A long read is a hundredth of it.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    private static readonly string[] Extensions = [".txt", ".md", ".markdown", ".html", ".htm", ".xhtml"];

    /// <summary>Reads one file, with the facts in its front matter or in the <c>.yaml</c> file of the same name.</summary>
    /// <exception cref="SourceException">It is missing, empty, binary, too large, wrongly encoded or cannot be read; the message says which.</exception>
    public static SourceFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Read(ArticleBytes.Load(path), Path.GetFileName(path));
    }

    /// <summary>What <see cref="SourceFile.Hash"/> is for a file; the article in it is not looked at.</summary>
    /// <exception cref="SourceException">It is missing, too large or cannot be read; the message says which.</exception>
    public static string HashOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return ArticleBytes.Load(path).Hash();
    }

    /// <summary>The article files that a path means: itself, or those in the folder, in the order of their names.</summary>
    /// <exception cref="SourceException">There is no such file or folder, or the folder has no article files.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new SourceException($"{Sentence.Name(path)} is neither a file nor a folder; check the path.");
        }

        var found = In(path);
        return found.Count > 0
            ? found
            : throw new SourceException($"{Sentence.Name(path)} has no articles in it; put .txt, .md or .html files there.");
    }

    /// <summary>The article files in a folder, in the order of their names; none where there is no folder.</summary>
    /// <exception cref="SourceException">The folder cannot be listed.</exception>
    internal static IReadOnlyList<string> In(string folder)
    {
        try
        {
            // Hidden files are editors' and ours (a copy on its way), never articles.
            return !Directory.Exists(folder)
                ? []
                : [.. Directory.EnumerateFiles(folder).Where(file => IsArticle(file) && !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"The folder {Sentence.Name(folder)} cannot be listed: {Sentence.Reason(failure)}", failure);
        }
    }

    /// <summary>Whether another article file has the same name but for its ending, and so the same facts beside it.</summary>
    internal static bool SharesStem(string path) =>
        Extensions.Any(extension => Path.ChangeExtension(path, extension) is var other && other != path && File.Exists(other));

    /// <summary>Whether a file of this name is taken for an article.</summary>
    public static bool IsArticle(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The article that the bytes hold.</summary>
    internal static SourceFile Read(ArticleBytes bytes, string name)
    {
        var text = TextDecoder.Decode(bytes.File, bytes.Path);
        var frontMatter = FrontMatter.Find(text);
        var given = ArticleFacts.None;
        if (frontMatter is { } matter)
        {
            given = FactsYaml.Parse(matter.Yaml.Slice(text).ToString(), bytes.Path);
        }

        if (bytes.Sidecar is not null)
        {
            var sidecar = FactsYaml.Parse(TextDecoder.Decode(bytes.Sidecar, bytes.SidecarPath), bytes.SidecarPath);
            given = given.Or(sidecar);
        }

        var blocks = PageLayout.Of(text, frontMatter?.Whole, given.Title);
        return new SourceFile(name, bytes.Hash(), new Article(text, given.Or(TextFacts.Of(text, blocks)), blocks));
    }

    /// <summary>Facts, and where there are none, others.</summary>
    internal static ArticleFacts Or(this ArticleFacts first, ArticleFacts second) => new()
    {
        Title = first.Title ?? second.Title,
        Outlet = first.Outlet ?? second.Outlet,
        Author = first.Author ?? second.Author,
        Published = first.Published ?? second.Published,
        Url = first.Url ?? second.Url,
        Retrieved = first.Retrieved ?? second.Retrieved,
    };
}
