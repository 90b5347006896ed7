using OnRecord.Coverage;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>Puts articles into the folder and the index, and takes them out of both.</summary>
internal sealed class ArticleKeeper(CoverageFolder folder, ICoverage coverage)
{
    private readonly ArticleFolder files = new(folder.Articles);

    /// <summary>
    /// Adds files: each is read, copied into the folder and indexed. A file that cannot be taken in is reported, and the rest goes on.
    /// </summary>
    /// <exception cref="CoverageException">The index cannot be written; the file that it was about is not left in the folder.</exception>
    public async Task<IReadOnlyList<AddedFile>> AddAsync(
        IReadOnlyList<string> paths, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        List<AddedFile> added = [];
        await foreach (var reading in FileReader.OnAllCores().ReadAllAsync(paths, cancellationToken))
        {
            added.Add(Add(reading, cancellationToken));
            progress.Report(new(added.Count, paths.Count));
        }

        return added;
    }

    /// <summary>Removes an article from the index, and its file from the folder.</summary>
    /// <returns>The article that was removed, or null where there is none.</returns>
    /// <exception cref="CoverageException">The index cannot be written; the file is still there.</exception>
    /// <exception cref="SourceException">The file cannot be deleted.</exception>
    public IndexedArticle? Remove(string idOrFile, CancellationToken cancellationToken)
    {
        IndexedArticle? article;
        using (var snapshot = coverage.Open())
        {
            article = snapshot.FindArticle(idOrFile);
        }

        if (article is null || !coverage.Remove(article.Id, cancellationToken))
        {
            return null;
        }

        files.Remove(article.File);
        return article;
    }

    private AddedFile Add(FileReading reading, CancellationToken cancellationToken)
    {
        if (!reading.IsRead)
        {
            return new(reading.Path, default, Name: null, reading.Failure);
        }

        KeptArticle kept;
        try
        {
            kept = files.Keep(reading.Path);
        }
        catch (SourceException problem)
        {
            return new(reading.Path, default, Name: null, problem.Message);
        }

        try
        {
            var outcome = coverage.Add(kept.Source.Name, kept.Source.Hash, reading.Reading, cancellationToken);
            return new(reading.Path, outcome, kept.Source.Name, Failure: null);
        }
        catch when (kept.Copied)
        {
            files.Remove(kept.Source.Name);
            throw;
        }
    }
}
