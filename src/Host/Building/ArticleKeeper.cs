using OnRecord.Coverage;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>
/// Puts articles into the folder and the index, and takes them out of both. What is about to be done is written down first, so that it is
/// finished where the process is killed in the middle of it (<see cref="FolderSettling"/>).
/// </summary>
internal sealed class ArticleKeeper(CoverageFolder folder, ICoverage coverage, TimeProvider time)
{
    private readonly ArticleFolder files = new(folder.Articles);
    private readonly EarlierFolder earlier = new(folder.Earlier);
    private readonly RemovedArticles removals = new(folder.Removed);

    /// <summary>
    /// Adds files: each is read, copied into the folder and indexed. A file that cannot be taken in is reported, and the rest goes on. A newer
    /// version of an article (the same address, another text) takes its place, and the older is kept in <c>DIR/earlier</c>; the same text
    /// again is nothing new.
    /// </summary>
    /// <exception cref="CoverageException">The index cannot be written; the file that it was about is not left in the folder.</exception>
    public async Task<IReadOnlyList<AddedFile>> AddAsync(
        IReadOnlyList<string> paths, ArticleOrigin origin, IProgress<BuildProgress> progress, CancellationToken cancellationToken)
    {
        List<AddedFile> added = [];
        await foreach (var reading in FileReader.OnAllCores().ReadAllAsync(paths, cancellationToken))
        {
            added.Add(await AddAsync(reading, origin, cancellationToken));
            progress.Report(new(added.Count, paths.Count));
        }

        return added;
    }

    /// <summary>Removes an article from the index, and its file from the folder; and keeps that it was, so that no feed brings it back.</summary>
    /// <param name="idOrFile">The article's id or file name.</param>
    /// <param name="by">Who removes it, where that is known.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The article that was removed, or null where there is none.</returns>
    /// <exception cref="CoverageException">The index cannot be written; the file is still there.</exception>
    /// <exception cref="SourceException">The file cannot be deleted.</exception>
    public async Task<IndexedArticle?> RemoveAsync(string idOrFile, string? by, CancellationToken cancellationToken)
    {
        using var alone = await SettledAsync(cancellationToken);
        IndexedArticle? article;
        using (var snapshot = coverage.Open())
        {
            article = snapshot.FindArticle(idOrFile);
        }

        if (article is null)
        {
            return null;
        }

        var removed = new RemovedArticle(article.Content, article.Facts.Url, article.File, article.Facts.Title, Now(), by);
        alone.Begin(new(FolderChange.Remove, article.File, removed.At, Removed: removed));
        removals.Keep(removed);
        try
        {
            using var batch = coverage.BeginBatch();
            batch.Remove(article.Id, cancellationToken);
            batch.MarkRemoved(removed, cancellationToken);
            batch.Commit();
        }
        catch
        {
            removals.Lift(removed.Content, url: null);
            alone.End();
            throw;
        }

        files.Remove(article.File);
        earlier.Remove(article.File);
        alone.End();
        return article;
    }

    private async Task<AddedFile> AddAsync(FileReading reading, ArticleOrigin origin, CancellationToken cancellationToken)
    {
        if (!reading.IsRead)
        {
            return new(reading.Path, default, Name: null, reading.Failure);
        }

        using var alone = await SettledAsync(cancellationToken);
        var article = reading.Source.Article;
        var (content, facts) = (ArticleContent.Hash(article), article.Facts);
        IndexedArticle? same;
        string? oldText;
        using (var snapshot = coverage.Open())
        {
            if (origin is ArticleOrigin.Feed && snapshot.History.FindRemoved(facts.Url, content) is { } removed)
            {
                var by = removed.By is { } who ? $" by {who}" : string.Empty;
                return new(reading.Path, default, Name: null, $"The article was removed on {Day(removed.At)}{by}; add it by hand to have it back.");
            }

            var inside = files.Holds(reading.Path) ? snapshot.FindArticle(reading.Source.Name) : null;
            oldText = inside is not null && inside.Content != content ? snapshot.Text(inside.Id) : null;
            same = inside ?? (files.Holds(reading.Path) ? null : snapshot.History.FindSame(facts.Url, content, facts.Outlet));
        }

        try
        {
            return files.Holds(reading.Path) ? AddInPlace(reading, same, oldText, cancellationToken)
                : same is null ? AddNew(alone, reading, content, cancellationToken)
                : same.Content == content && !TellsMore(reading, same) ? new(reading.Path, AddOutcome.Unchanged, same.File, Failure: null)
                : same.Content != content && facts.Retrieved < same.Seen ? new(reading.Path, AddOutcome.Unchanged, same.File, Failure: null)
                : Replace(alone, reading, same, keeps: same.Content != content, cancellationToken);
        }
        catch (SourceException problem)
        {
            return new(reading.Path, default, Name: null, problem.Message);
        }
    }

    private AddedFile AddNew(FolderLock alone, FileReading reading, string content, CancellationToken cancellationToken)
    {
        var seen = reading.Source!.Article.Facts.Retrieved ?? Now();
        alone.Begin(new(FolderChange.Add, reading.Source.Name, seen));
        var kept = Ended(alone, () => files.Keep(reading.Path, seen));
        try
        {
            var outcome = Commit(kept.Source, reading, seen, cancellationToken);
            removals.Lift(content, reading.Source.Article.Facts.Url);
            alone.End();
            return new(reading.Path, outcome, kept.Source.Name, Failure: null);
        }
        catch
        {
            if (kept.Copied)
            {
                files.Remove(kept.Source.Name);
            }

            alone.End();
            throw;
        }
    }

    // A file that somebody put there: what stood in it before is only known to the index.
    private AddedFile AddInPlace(FileReading reading, IndexedArticle? before, string? oldText, CancellationToken cancellationToken)
    {
        var name = reading.Source!.Name;
        if (before?.Hash == reading.Source.Hash)
        {
            return new(reading.Path, AddOutcome.Unchanged, name, Failure: null);
        }

        var seen = before is null ? reading.Source.Article.Facts.Retrieved ?? ArticleFolder.SeenAt(reading.Path) : earlier.Free(name, Now());
        if (oldText is not null)
        {
            earlier.Write(name, seen, oldText, before!.Seen);
        }

        try
        {
            return new(reading.Path, Commit(reading.Source, reading, seen, cancellationToken), name, Failure: null);
        }
        catch when (oldText is not null)
        {
            earlier.Remove(name, seen);
            throw;
        }
    }

    private AddedFile Replace(FolderLock alone, FileReading reading, IndexedArticle same, bool keeps, CancellationToken cancellationToken)
    {
        var until = earlier.Free(same.File, reading.Source!.Article.Facts.Retrieved ?? Now());
        var past = keeps ? earlier.FileOf(same.File, until) : null;
        alone.Begin(new(FolderChange.Replace, same.File, until, keeps));
        var staged = Ended(alone, () => files.Stage(reading.Path, same.File, until));
        alone.Stage();
        try
        {
            files.MoveIn(same.File, past);
            var outcome = Commit(staged, reading, until, cancellationToken);
            files.Forget(same.File);
            alone.End();
            return new(reading.Path, outcome, same.File, Failure: null);
        }
        catch
        {
            files.MoveBack(same.File, past);
            earlier.Remove(same.File, until);
            alone.End();
            throw;
        }
    }

    private AddOutcome Commit(SourceFile source, FileReading reading, DateTimeOffset seen, CancellationToken cancellationToken)
    {
        using var batch = coverage.BeginBatch();
        var outcome = batch.Add(source.Name, source.Hash, reading.Reading!, seen, cancellationToken);
        batch.Commit();
        return outcome;
    }

    private async Task<FolderLock> SettledAsync(CancellationToken cancellationToken)
    {
        var alone = await FolderLock.TakeAsync(folder, time, cancellationToken);
        try
        {
            new FolderSettling(folder, coverage).Settle(alone, cancellationToken);
            return alone;
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    private static T Ended<T>(FolderLock alone, Func<T> act)
    {
        try
        {
            return act();
        }
        catch
        {
            alone.End();
            throw;
        }
    }

    // Facts that the article has not yet, or has otherwise; what it has beyond them is no reason to lose it.
    private static bool TellsMore(FileReading reading, IndexedArticle article)
    {
        var (given, known) = (reading.Source!.Article.Facts, article.Facts);
        return More(given.Title, known.Title) || More(given.Outlet, known.Outlet) || More(given.Author, known.Author)
            || (given.Published is not null && given.Published != known.Published)
            || (given.Url is not null && ArticleAddress.Key(given.Url) != ArticleAddress.Key(known.Url));
    }

    private static bool More(string? given, string? known) => given is not null && given != known;

    private static string Day(DateTimeOffset moment) => ShownStatement.DayOf(DateOnly.FromDateTime(moment.UtcDateTime))!;

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
