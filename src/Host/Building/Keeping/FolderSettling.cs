using OnRecord.Coverage;
using OnRecord.Sources;
using OnRecord.Sources.Keeping;

namespace OnRecord.Host.Building.Keeping;

/// <summary>Finishes what a process that was killed had begun to do to the articles of a folder.</summary>
internal sealed class FolderSettling(CoverageFolder folder, ICoverage coverage)
{
    private readonly ArticleFolder files = new(folder.Articles);
    private readonly EarlierFolder earlier = new(folder.Earlier);
    private readonly RemovedArticles removals = new(folder.Removed);

    /// <summary>Finishes what was left in a folder that nobody is changing; nothing where that cannot be told.</summary>
    public static void SettleIfLeft(CoverageFolder folder, ICoverage coverage, CancellationToken cancellationToken)
    {
        try
        {
            using var alone = FolderLock.TryTake(folder);
            if (alone is not null)
            {
                new FolderSettling(folder, coverage).Settle(alone, cancellationToken);
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            // A folder that may only be read is answered from as it is.
        }
    }

    /// <summary>Finishes what was left.</summary>
    public void Settle(FolderLock alone, CancellationToken cancellationToken)
    {
        if (alone.Left is not { } left)
        {
            return;
        }

        switch (left.Change)
        {
            case FolderChange.Add:
                files.Tidy(left.Name);
                for (var number = 1; Path.Combine(folder.Articles, SafeName.Numbered(SafeName.Of(left.Name), number)) is var file && File.Exists(file); number++)
                {
                    Take(file, ArticleFolder.SeenAt(file), cancellationToken);
                }

                break;
            case FolderChange.Replace when alone.IsStaged:
                files.MoveIn(left.Name, left.Keeps ? earlier.FileOf(left.Name, left.At) : null);
                Take(Path.Combine(folder.Articles, left.Name), left.At, cancellationToken);
                files.Forget(left.Name);
                break;
            case FolderChange.Replace:
                files.Forget(left.Name);
                earlier.Tidy(left.Name);
                break;
            case FolderChange.Remove when left.Removed is { } removed:
                removals.Keep(removed);
                TakeOut(removed, cancellationToken);
                files.Remove(removed.File);
                earlier.Remove(removed.File);
                break;
        }

        alone.End();
    }

    private void Take(string file, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        if (!IsAnswering || FileReader.OnAllCores().Read(file, cancellationToken) is not { IsRead: true } reading)
        {
            return;
        }

        using (var batch = coverage.BeginBatch())
        {
            batch.Add(reading.Source.Name, reading.Source.Hash, reading.Reading, reading.Source.Article.Facts.Retrieved ?? seen, cancellationToken);
            batch.Commit();
        }

        removals.Lift(ArticleContent.Hash(reading.Source.Article), reading.Source.Article.Facts.Url);
    }

    private void TakeOut(RemovedArticle removed, CancellationToken cancellationToken)
    {
        if (!IsAnswering)
        {
            return;
        }

        using var batch = coverage.BeginBatch();
        batch.Remove(removed.File, cancellationToken);
        batch.MarkRemoved(removed, cancellationToken);
        batch.Commit();
    }

    // An index that has to be rebuilt is rebuilt from the files.
    private bool IsAnswering => coverage.State is CoverageState.Ready or CoverageState.Empty;
}
