using OnRecord.Coverage;
using OnRecord.Coverage.Journal;

namespace OnRecord.Host.Building;

/// <summary>
/// What an index held before it was built anew. What building takes in by itself is no news: nobody is told of it. What had come in before,
/// and was not told of yet, still is.
/// </summary>
internal sealed class KnownArticles
{
    private readonly HashSet<(string Id, string Hash)> articles;

    private KnownArticles(HashSet<(string Id, string Hash)> articles) => this.articles = articles;

    /// <summary>Those of an index; none where it cannot be read.</summary>
    public static KnownArticles Of(ICoverage coverage)
    {
        if (coverage.State is not CoverageState.Ready)
        {
            return new([]);
        }

        using var snapshot = coverage.Open();
        return new([.. snapshot.Articles().Select(static article => (article.Id, article.Hash))]);
    }

    /// <summary>Writes down in the folder's journal, where it has one, that what else the new index holds is no news.</summary>
    /// <exception cref="CoverageException">The journal cannot be written.</exception>
    public void KeepQuietAboutOthers(CoverageFolder folder, ICoverage built)
    {
        if (!File.Exists(Path.Combine(folder.Path, SqliteJournal.FileName)))
        {
            return;
        }

        using var snapshot = built.Open();
        var others = snapshot.Articles().Where(article => !articles.Contains((article.Id, article.Hash))).ToList();
        if (others.Count > 0)
        {
            using var journal = SqliteJournal.OpenOrCreate(folder.Path);
            journal.Arrivals.Know(others);
        }
    }
}
