using OnRecord.Coverage.Search;
using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Lists of articles and outlets, and the articles that what somebody typed may mean.</summary>
internal sealed class ArticleLists(Session session, ArticleRows articles)
{
    /// <summary>The condition that <c>article a</c> is of the outlet in <c>$4</c>, whatever its case.</summary>
    public const string OfOutlet = "a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($4))";

    private const string Fits = $"($1 IS NULL OR a.day BETWEEN $1 AND $2) AND $3 IS NULL AND ($4 IS NULL OR {OfOutlet})";
    private const string NewestFirst = "ORDER BY a.day DESC, a.id";

    // As with the names of speakers: few that fit are all put in order, of many the newest are gone through.
    private const int Few = 2000;
    private const int Batch = 500;
    private const int MostLookedAt = 20_000;
    private const int MostAlike = 300;

    // What share of the letters of a title as it was typed must be met where not all words are.
    private const double EnoughLetters = 0.6;

    /// <summary>The condition that <c>article a</c> is of the outlet in a parameter, whatever its case.</summary>
    /// <param name="parameter">The parameter ("$3").</param>
    public static string OfOutletIn(string parameter) => OfOutlet.Replace("$4", parameter, StringComparison.Ordinal);

    /// <summary>Every outlet, those with the most articles first.</summary>
    public List<OutletSummary> Outlets() => session.Read(
        "SELECT name, articles FROM outlet ORDER BY articles DESC, name", static row => new OutletSummary(row.GetString(0), row.GetInt32(1)));

    /// <summary>How many articles fit the filter.</summary>
    public int Count(CoverageFilter filter) => (int)session.ReadNumber(
        $"SELECT count(*) FROM article a WHERE {Fits}", First(filter), Last(filter), null, filter.Outlet)!;

    /// <summary>The articles that fit the filter, newest first.</summary>
    public List<ArticleSummary> List(CoverageFilter filter, int skip, int most) => articles.Where(
        $"WHERE {Fits} {NewestFirst} LIMIT $5 OFFSET $6",
        First(filter), Last(filter), null, filter.Outlet, Math.Max(0, most), Math.Max(0, skip)).ConvertAll(Summary);

    /// <summary>The articles that what was typed may mean, the surest first.</summary>
    public List<ArticleSummary> Find(string typed, int most)
    {
        typed = typed.Trim();
        if (most <= 0)
        {
            return [];
        }

        if (typed.Length == 0)
        {
            return List(CoverageFilter.None, 0, most);
        }

        var sure = articles.Where($"WHERE a.id = $1 OR a.file = $1 {NewestFirst} LIMIT $2", typed, most);
        if (WebAddress.SpellingsOf(typed) is { Count: > 0 } addresses)
        {
            sure.AddRange(articles.Where(
                $"WHERE a.url IN (SELECT value FROM json_each($1)) {NewestFirst} LIMIT $2", JsonText.Array(addresses), most));
        }

        if (sure.Count > 0)
        {
            return [.. sure.DistinctBy(row => row.Key).Take(most).Select(Summary)];
        }

        var words = WordList.Of(typed);
        var found = words.Count == 0 ? [] : Beginning(words, most);
        return [.. (found.Count > 0 || words.Count == 0 ? found : Alike(words, most)).Select(Summary)];
    }

    // Those with words that begin so; one whose title is just that comes first.
    private List<ArticleRow> Beginning(List<string> words, int most)
    {
        var keys = Keys(BeginningsExpression.All(words));
        var found = keys.Count == Few && Newest(words, most) is var newest && newest.Count == most ? newest : Rows(keys, most);
        return [.. found.OrderByDescending(row => WordList.Of(row.Article.Facts.Title ?? string.Empty).SequenceEqual(words))];
    }

    // A title with a typing error, or with words around it: looked for by the words that few articles have.
    private List<ArticleRow> Alike(List<string> words, int most)
    {
        var letters = words.Sum(word => word.Length);
        var keys = words.Take(BeginningsExpression.MostWords).Select(word => Keys(BeginningsExpression.All([word])))
            .Where(found => found.Count < Few).OrderBy(found => found.Count).SelectMany(found => found).Distinct().Take(MostAlike).ToList();
        return [.. Rows(keys, MostAlike)
            .Select(row => (Row: row, Met: Met(words, WordsOf(row))))
            .Where(one => one.Met >= EnoughLetters * letters)
            .OrderByDescending(one => one.Met).Take(most).Select(one => one.Row)];
    }

    private static int Met(List<string> typed, List<string> words) => typed
        .Where(word => BeginningsExpression.Begins(word, words)
            || words.Exists(other => Misspelling.Distance(word, other, Misspelling.DistanceOf(word)) <= Misspelling.DistanceOf(word)))
        .Sum(word => word.Length);

    private List<ArticleRow> Newest(List<string> words, int most)
    {
        var found = new List<ArticleRow>();
        for (var at = 0; at < MostLookedAt && found.Count < most; at += Batch)
        {
            var rows = articles.Where($"{NewestFirst} LIMIT $1 OFFSET $2", Batch, at);
            found.AddRange(rows.Where(row => BeginningsExpression.AllBegin(words, WordsOf(row))).Take(most - found.Count));
            if (rows.Count < Batch)
            {
                break;
            }
        }

        return found;
    }

    private List<long> Keys(string expression) => session.Read(
        "SELECT rowid FROM article_words WHERE article_words MATCH $1 LIMIT $2", static row => row.GetInt64(0), expression, Few);

    private List<ArticleRow> Rows(List<long> keys, int most) => keys.Count == 0
        ? []
        : articles.Where($"WHERE a.key IN (SELECT value FROM json_each($1)) {NewestFirst} LIMIT $2", $"[{string.Join(',', keys)}]", most);

    private static List<string> WordsOf(ArticleRow row) =>
        ArticleWords.Of(row.Article.Facts.Title, row.Article.File, row.Article.Facts.Outlet);

    private static ArticleSummary Summary(ArticleRow row) => new(row.Article, (int)row.Statements);

    /// <summary>The number of the filter's first day; null where it has no days.</summary>
    public static object? First(CoverageFilter filter) =>
        filter.Since is null && filter.Until is null ? null : (filter.Since ?? DateOnly.MinValue).DayNumber;

    /// <summary>The number of the filter's last day.</summary>
    public static object? Last(CoverageFilter filter) => (filter.Until ?? DateOnly.MaxValue).DayNumber;
}
