using OnRecord.Coverage;
using OnRecord.Host.Building.Keeping;
using OnRecord.Sources;

namespace OnRecord.Host.Building.Checking;

/// <summary>
/// Compares the index with itself and with the files that it is built from, and mends what can be mended by reading an article anew. Nobody
/// else changes the coverage meanwhile; whoever asks is answered.
/// </summary>
internal sealed class FolderCheck(CoverageFolder folder, ICoverage coverage, TimeProvider time)
{
    private readonly EarlierFolder earlier = new(folder.Earlier);

    /// <summary>Looks through all.</summary>
    /// <param name="mends">Whether to mend.</param>
    /// <param name="progress">Is told how many articles are done.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="CoverageException">The index cannot be read or written.</exception>
    public CheckReport Run(bool mends, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        using var alone = FolderLock.Take(folder, time, cancellationToken);
        new FolderSettling(folder, coverage).Settle(alone, cancellationToken);
        var found = Problems(progress, cancellationToken);
        if (!mends || found.Count == 0)
        {
            return new([], [.. found.Select(Told)]);
        }

        Mend(found, cancellationToken);
        var left = Problems(progress, cancellationToken).Select(Told).ToList();
        return new([.. found.Select(Told).Except(left)], left);
    }

    private List<CoverageProblem> Problems(IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        var total = coverage.Status().Articles;
        var problems = coverage.Check(new Passed(done => progress.Report(new(done, total))), cancellationToken).ToList();
        if (!problems.Exists(static problem => problem.File is null))
        {
            problems.AddRange(AgainstFiles(cancellationToken));
        }

        return problems;
    }

    private IEnumerable<CoverageProblem> AgainstFiles(CancellationToken cancellationToken)
    {
        using var snapshot = coverage.Open();
        var files = folder.Files().ToDictionary(static path => Path.GetFileName(path), StringComparer.Ordinal);
        var articles = snapshot.Articles();
        foreach (var article in articles.OrderBy(static article => article.File, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!files.Remove(article.File, out var path))
            {
                yield return new(article.File, $"{article.File}: its file is gone. Put it back, or take the article out with “onrecord index remove {article.Id}”.");
            }
            else if (HashOf(path) is { } hash && hash != article.Hash)
            {
                yield return new(article.File, $"{article.File}: its file was changed since it was read.");
            }
            else if (!snapshot.History.VersionsOf(article.Id).Select(static version => version.Until).SequenceEqual(earlier.Of(article.File).Select(static version => version.Until)))
            {
                yield return new(article.File, $"{article.File}: its earlier versions are not those in {folder.Earlier}.");
            }
        }

        foreach (var (name, path) in files.OrderBy(static file => file.Key, StringComparer.Ordinal))
        {
            yield return new(name, FailureOf(path) is { } failure ? $"{name} is not in the index, and cannot be: {failure}" : $"{name} is not in the index.");
        }

        foreach (var name in earlier.Names().Where(name => !articles.Any(article => article.File == name)))
        {
            yield return new(name, $"{folder.Earlier} has earlier versions of {name}, which is no article any more. Delete them, or put the article back.");
        }

        var removed = new RemovedArticles(folder.Removed).List().Select(static one => one.Content).ToHashSet(StringComparer.Ordinal);
        if (!removed.SetEquals(snapshot.History.Removed().Select(static one => one.Content)))
        {
            yield return new(string.Empty, $"The removed articles that the index knows of are not those in {folder.Removed}.");
        }
    }

    private void Mend(List<CoverageProblem> problems, CancellationToken cancellationToken)
    {
        if (problems.Exists(static problem => problem.File is null))
        {
            return;
        }

        using var filling = new IndexFilling(folder, coverage, FileReader.OnAllCores(), new Passed(_ => { }), cancellationToken);
        foreach (var file in problems.Select(static problem => problem.File!).Where(static file => file.Length > 0).Distinct().Order(StringComparer.Ordinal))
        {
            filling.TakeAgain(Path.Combine(folder.Articles, file));
        }

        var removals = new RemovedArticles(folder.Removed);
        var written = removals.List().Select(static one => one.Content).ToHashSet(StringComparer.Ordinal);
        using (var snapshot = coverage.Open())
        {
            foreach (var one in snapshot.History.Removed().Where(one => !written.Contains(one.Content)))
            {
                removals.Keep(one);
            }
        }

        filling.MarkRemoved();
    }

    private static string Told(CoverageProblem problem) => problem.File is null ? $"{problem.Sentence} “onrecord index rebuild” makes it anew." : problem.Sentence;

    private static string? HashOf(string path)
    {
        try
        {
            return ArticleFiles.HashOf(path);
        }
        catch (SourceException)
        {
            return string.Empty;
        }
    }

    private static string? FailureOf(string path)
    {
        try
        {
            ArticleFiles.Read(path);
            return null;
        }
        catch (SourceException problem)
        {
            return problem.Message;
        }
    }

    private sealed class Passed(Action<int> report) : IProgress<int>, IProgress<BuildProgress>
    {
        public void Report(int value) => report(value);

        public void Report(BuildProgress value) => report(value.Done);
    }
}
