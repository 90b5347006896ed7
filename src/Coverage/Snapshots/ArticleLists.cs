using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Lists of articles and outlets, and the articles that what somebody typed may mean.</summary>
internal sealed class ArticleLists(Session session, ArticleRows articles)
{
    /// <summary>The condition that <c>article a</c> is of the outlet in <c>$4</c>, whatever its case.</summary>
    public const string OfOutlet = "a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($4))";

    private const string Fits = $"($1 IS NULL OR a.day BETWEEN $1 AND $2) AND $3 IS NULL AND ($4 IS NULL OR {OfOutlet})";

    /// <summary>Every outlet, those with the most articles first.</summary>
    public List<OutletSummary> Outlets() => session.Read(
        "SELECT name, articles FROM outlet ORDER BY articles DESC, name", static row => new OutletSummary(row.GetString(0), row.GetInt32(1)));

    /// <summary>How many articles fit the filter.</summary>
    public int Count(CoverageFilter filter) => (int)session.ReadNumber(
        $"SELECT count(*) FROM article a WHERE {Fits}", First(filter), Last(filter), null, filter.Outlet)!;

    /// <summary>The articles that fit the filter, newest first.</summary>
    public List<ArticleSummary> List(CoverageFilter filter, int skip, int most) => articles.Where(
        $"WHERE {Fits} ORDER BY a.day DESC, a.id LIMIT $5 OFFSET $6",
        First(filter), Last(filter), null, filter.Outlet, Math.Max(0, most), Math.Max(0, skip)).ConvertAll(Summary);

    /// <summary>The articles that what was typed may mean, the surest first.</summary>
    public List<ArticleSummary> Find(string typed, int most)
    {
        var words = WordList.Of(typed);
        if (most <= 0)
        {
            return [];
        }

        if (typed.All(char.IsWhiteSpace))
        {
            return List(CoverageFilter.None, 0, most);
        }

        var sure = articles.Where("WHERE a.id = $1 OR a.file = $1 OR a.url = $1 ORDER BY a.day DESC, a.id LIMIT $2", typed.Trim(), most);
        List<ArticleRow> found = words.Count == 0
            ? []
            : [.. articles.Where("WHERE a.title IS NOT NULL ORDER BY a.day DESC, a.id")
                .Where(row => Begin(words, WordList.Of(row.Article.Facts.Title!)))
                .OrderByDescending(row => WordList.Of(row.Article.Facts.Title!).SequenceEqual(words))];
        return [.. sure.Concat(found).DistinctBy(row => row.Key).Take(most).Select(Summary)];
    }

    private static bool Begin(List<string> typed, List<string> words) =>
        typed.TrueForAll(start => words.Exists(word => word.StartsWith(start, StringComparison.Ordinal)));

    private static ArticleSummary Summary(ArticleRow row) => new(row.Article, (int)row.Statements);

    private static object? First(CoverageFilter filter) =>
        filter.Since is null && filter.Until is null ? null : (filter.Since ?? DateOnly.MinValue).DayNumber;

    private static object? Last(CoverageFilter filter) => (filter.Until ?? DateOnly.MaxValue).DayNumber;
}
