namespace OnRecord.Sources;

/// <summary>Takes articles from text and Markdown files.</summary>
public static class ArticleFiles
{
    /// <summary>Reads one file, with the facts in its front matter or in the <c>.yaml</c> file of the same name.</summary>
    /// <exception cref="SourceException">It is missing, empty, binary, too large, wrongly encoded or cannot be read; the message says which.</exception>
    public static SourceFile Read(string path) => throw new SourceException($"{path} cannot be read.");

    /// <summary>The article files that a path means: itself, or those in the folder, in the order of their names.</summary>
    /// <exception cref="SourceException">There is no such file or folder.</exception>
    public static IReadOnlyList<string> Find(string path) => [path];
}
