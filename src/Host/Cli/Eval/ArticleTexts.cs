using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval;

/// <summary>The texts in a folder, by the name of their article: the file's name without its ending.</summary>
internal sealed class ArticleTexts
{
    private readonly Dictionary<string, string> files;

    private ArticleTexts(Dictionary<string, string> files) => this.files = files;

    /// <summary>How many articles there are.</summary>
    public int Count => files.Count;

    /// <summary>The texts in a folder.</summary>
    /// <exception cref="SourceException">There is no such folder, or there are no article files in it.</exception>
    public static ArticleTexts In(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new SourceException($"{folder} is not a folder; give --texts the folder that holds the articles' texts.");
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);

        // Of an article that is there as text and as Markdown, the text.
        foreach (var file in ArticleFiles.Find(folder).OrderByDescending(file => file.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)))
        {
            found.TryAdd(Path.GetFileNameWithoutExtension(file), file);
        }

        return new(found);
    }

    /// <summary>The file of an article; null where there is none.</summary>
    public string? Of(string article) => files.GetValueOrDefault(article);
}
