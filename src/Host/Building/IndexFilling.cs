using OnRecord.Coverage;
using OnRecord.Host.Building.Keeping;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>
/// Puts the articles of a folder into a new index, which may have some of them from before: those are not read again whose file is as it was.
/// What was done is kept where it is stopped.
/// </summary>
internal sealed class IndexFilling(
    CoverageFolder folder, ICoverage index, FileReader reader, IProgress<BuildProgress> progress, CancellationToken cancellationToken) : IDisposable
{
    private readonly EarlierFolder earlier = new(folder.Earlier);
    private readonly ICoverageBatch batch = index.BeginBatch();
    private readonly Dictionary<string, (long Length, DateTime Written)> done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (long Length, DateTime Written)> stamps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> failures = new(StringComparer.Ordinal);
    private readonly bool resumes = index.State is CoverageState.Ready;
    private int statements;
    private bool isDone;

    /// <summary>Takes in every file that is new or was changed since it was last taken in, until there is none.</summary>
    public void Fill()
    {
        // Building takes minutes, and other programs add and remove files meanwhile.
        while (folder.Files() is var files && files.Where(IsNew).ToArray() is { Length: > 0 } fresh)
        {
            // As they were before they are read: one that is replaced meanwhile is new again.
            foreach (var file in fresh)
            {
                stamps[file] = Stamp(file);
            }

            var spared = fresh.Where(IsThere).ToHashSet(StringComparer.Ordinal);
            var total = files.Count;
            foreach (var file in spared)
            {
                Done(file, total);
            }

            foreach (var reading in reader.ReadAllAsync(fresh.Where(file => !spared.Contains(file)), cancellationToken).ToBlockingEnumerable(cancellationToken))
            {
                Take(reading);
                Done(reading.Path, total);
            }
        }
    }

    /// <summary>Takes out what has no file any more, and what was removed into account.</summary>
    /// <returns>A sentence for each file that could not be taken in, in the order of their names.</returns>
    public IReadOnlyList<string> End()
    {
        batch.Commit();
        var names = folder.Files().Select(static file => Path.GetFileName(file)).ToHashSet(StringComparer.Ordinal);
        using (var snapshot = index.Open())
        {
            foreach (var gone in snapshot.Articles().Where(article => !names.Contains(article.File)))
            {
                batch.Remove(gone.Id, cancellationToken);
            }

        }

        MarkRemoved();
        isDone = true;
        return [.. failures.Where(failure => names.Contains(Path.GetFileName(failure.Key)))
            .OrderBy(static failure => failure.Key, StringComparer.Ordinal).Select(static failure => failure.Value)];
    }

    /// <summary>Takes what was removed into account.</summary>
    public void MarkRemoved()
    {
        foreach (var one in new RemovedArticles(folder.Removed).List())
        {
            batch.MarkRemoved(one, cancellationToken);
        }

        batch.Commit();
    }

    /// <summary>Puts an article in anew, with its earlier versions; leaves it where it cannot be read.</summary>
    public void TakeAgain(string file)
    {
        if (reader.Read(file, cancellationToken) is { IsRead: true } reading)
        {
            batch.Remove(reading.Source.Name, cancellationToken);
            Take(reading);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // What was read need not be read again.
            if (!isDone && cancellationToken.IsCancellationRequested)
            {
                batch.Commit();
            }
        }
        finally
        {
            batch.Dispose();
        }
    }

    private bool IsNew(string file) => !done.TryGetValue(file, out var known) || known != Stamp(file);

    // Whether an index that was begun before has the file as it is.
    private bool IsThere(string file)
    {
        if (!resumes)
        {
            return false;
        }

        using var snapshot = index.Open();
        return snapshot.FindArticle(Path.GetFileName(file)) is { } article
            && ArticleFiles.HashOf(file) == article.Hash
            && snapshot.History.VersionsOf(article.Id).Select(static version => version.Until).SequenceEqual(earlier.Of(article.File).Select(static version => version.Until));
    }

    private void Take(FileReading reading)
    {
        if (!reading.IsRead)
        {
            failures[reading.Path] = reading.Failure;
            return;
        }

        failures.Remove(reading.Path);
        var name = reading.Source.Name;
        var seen = reading.Source.Article.Facts.Retrieved ?? ArticleFolder.SeenAt(reading.Path);
        var versions = earlier.Of(name);
        if (versions.Count > 0)
        {
            batch.Remove(name, cancellationToken);
            foreach (var version in versions)
            {
                seen = TakeEarlier(name, version, seen) ? version.Until : seen;
            }
        }

        batch.Add(name, reading.Source.Hash, reading.Reading, seen, cancellationToken);
        statements += reading.Reading.Attributions.Count(static one => one.Act is AttributionAct.Speech);
    }

    private bool TakeEarlier(string name, EarlierFile version, DateTimeOffset since)
    {
        var reading = reader.Read(version.Path, cancellationToken);
        if (!reading.IsRead)
        {
            failures[version.Path] = reading.Failure;
            return false;
        }

        var seen = earlier.Of(name)[0] == version ? reading.Source.Article.Facts.Retrieved ?? ArticleFolder.SeenAt(version.Path) : since;
        batch.Add(name, reading.Source.Hash, reading.Reading, seen, cancellationToken);
        return true;
    }

    private void Done(string file, int total)
    {
        done[file] = stamps[file];
        progress.Report(new(Math.Min(done.Count, total), total, statements));
    }

    private static (long Length, DateTime Written) Stamp(string file)
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : default;
    }
}
