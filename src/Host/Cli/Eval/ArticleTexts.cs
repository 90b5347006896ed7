using OnRecord.Sources;

namespace OnRecord.Host.Cli.Eval;

/// <summary>The texts in a folder, by the name of their article: the file's name without its ending.</summary>
internal sealed class ArticleTexts
{
    private readonly Dictionary<string, string> files;
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);

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

    /// <summary>The files of all articles, in the order of their names.</summary>
    public IEnumerable<string> Files => files.Values.Order(StringComparer.Ordinal);

    /// <summary>The text of an article as the index keeps it; null where there is none, or none that can be taken in.</summary>
    public string? TextOf(string article)
    {
        if (!texts.TryGetValue(article, out var text))
        {
            try
            {
                text = Of(article) is { } file ? ArticleFiles.Read(file).Article.Text : null;
            }
            catch (SourceException)
            {
                text = null; // Who builds an index of the texts is told why.
            }

            texts.Add(article, text);
        }

        return text;
    }

    /// <summary>The file of an article; null where there is none.</summary>
    public string? Of(string article) => files.GetValueOrDefault(article);
}
