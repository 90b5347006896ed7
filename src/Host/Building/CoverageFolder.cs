using OnRecord.Coverage;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>The folder that holds the coverage: the articles as files, and what the bot built from them.</summary>
/// <param name="path">The folder, as it was given; it need not exist.</param>
internal sealed class CoverageFolder(string path)
{
    /// <summary>Its path, as it was given.</summary>
    public string Path => path;

    /// <summary>The folder of the article files.</summary>
    public string Articles => System.IO.Path.Combine(path, "articles");

    /// <summary>The folder of the files of earlier versions of articles.</summary>
    public string Earlier => System.IO.Path.Combine(path, "earlier");

    /// <summary>The folder of what is left of removed articles.</summary>
    public string Removed => System.IO.Path.Combine(path, "removed");

    /// <summary>The index.</summary>
    public string Database => System.IO.Path.Combine(path, SqliteCoverage.FileName);

    /// <summary>Whether the folder is there.</summary>
    public bool Exists => Directory.Exists(path);

    /// <summary>Makes the folder where it is not there.</summary>
    public void Create() => Directory.CreateDirectory(Articles);

    /// <summary>The article files, in the order of their names.</summary>
    /// <exception cref="SourceException">They cannot be listed.</exception>
    public IReadOnlyList<string> Files() => new ArticleFolder(Articles).List();

    /// <summary>Opens the index, and makes an empty one where there is none.</summary>
    /// <exception cref="CoverageException">It cannot be opened.</exception>
    public ICoverage OpenIndex() => SqliteCoverage.OpenOrCreate(path);

    /// <summary>Opens the index of a folder that must be there already.</summary>
    /// <exception cref="CoverageException">The folder is not there, or the index cannot be opened.</exception>
    public ICoverage OpenExisting() => Exists
        ? OpenIndex()
        : throw new CoverageException(
            $"There is no coverage at “{path}”: that folder does not exist. “onrecord index add PATH --index {path}” starts one.");
}
