using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Ranked search in FTS5 (https://sqlite.org/fts5.html), by BM25 (Robertson and Zaragoza, 2009). FTS5 gives the best the lowest number;
/// scores here are its negative.
/// </summary>
internal sealed class SqliteSearchIndex(Session session, IndexFile file) : ISearchIndex
{
    // What was said weighs most; then the headline, then what stands around. Keys weigh nothing.
    private const string StatementRank = "bm25(statement_words, 4.0, 1.0, 1.5, 0.0)";
    private const string PassageRank = "bm25(passage_words, 1.0, 0.5)";

    // Equal scores are put in an order of our own; so some more are fetched than asked for.
    private const int Slack = 32;

    // Beyond this a term is common, and how common no longer matters.
    private const int MostCounted = 100_000;

    private readonly CommonTerms _common = new(session);

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> SearchStatements(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Read(() => FindStatements(query));
    }

    /// <inheritdoc/>
    public IReadOnlyList<SearchHit> SearchPassages(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Read(() => FindPassages(query));
    }

    /// <inheritdoc/>
    public int CountStatements(string term, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(term);
        cancellationToken.ThrowIfCancellationRequested();
        return MatchExpression.Phrase(term) is not { } phrase
            ? 0
            : Read(() => (int)session.ReadNumber(
                "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH $1 LIMIT $2)",
                $"content : {phrase}", MostCounted)!);
    }

    private List<SearchHit> FindStatements(SearchQuery query)
    {
        if (query.Most <= 0 || query.Speakers is { Count: 0 })
        {
            return [];
        }

        if (query.Terms.Count == 0)
        {
            return NewestStatements(query);
        }

        var columns = query.ContentOnly ? "content" : "{content around headline}";
        var terms = query.Match == TermMatch.Any && query.Speakers is null
            ? _common.Of(columns, query.Terms)
            : MatchExpression.Of(query.Terms, query.Match) is { } words ? $"({columns} : ({words}))" : null;
        var keys = terms is null ? null : Keys(query);
        if (terms is null || keys is null)
        {
            return [];
        }

        var expression = string.Join(" AND ", keys.Select(key => $"(keys : {key})").Prepend(terms));
        var hits = query.Since is null && query.Until is null
            ? session.Read(
                $"SELECT rowid, {StatementRank} FROM statement_words WHERE statement_words MATCH $1 ORDER BY 2 LIMIT $2",
                Hit, expression, query.Most + Slack)
            : session.Read(
                $"""
                SELECT s.id, {StatementRank} FROM statement_words CROSS JOIN statement s ON s.id = statement_words.rowid
                WHERE statement_words MATCH $1 AND s.day BETWEEN $3 AND $4 ORDER BY 2 LIMIT $2
                """,
                Hit, expression, query.Most + Slack, First(query), Last(query));
        return Order(hits, query.Most, "SELECT a.day, a.id FROM statement s JOIN article a ON a.key = s.article WHERE s.id = $1");
    }

    private List<SearchHit> FindPassages(SearchQuery query)
    {
        if (query.Most <= 0)
        {
            return [];
        }

        var (since, until, outlet) = (First(query), Last(query), query.Outlet);
        var filter = """
            ($3 IS NULL OR a.day BETWEEN $3 AND $4)
              AND ($5 IS NULL OR a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($5)))
            """;
        var bounded = query.Since is not null || query.Until is not null;
        if (query.Terms.Count == 0)
        {
            return session.Read(
                $"""
                SELECT p.id, 0.0 FROM article a CROSS JOIN passage p ON p.id BETWEEN a.first_passage AND a.first_passage + a.passages - 1
                WHERE p.number > 0 AND $1 IS NULL AND {filter} ORDER BY a.day DESC, a.id, p.id LIMIT $2
                """,
                Hit, null, query.Most, bounded ? since : null, until, outlet);
        }

        if (MatchExpression.Of(query.Terms, query.Match) is not { } terms)
        {
            return [];
        }

        var hits = bounded || outlet is not null
            ? session.Read(
                $"""
                SELECT p.id, {PassageRank} FROM passage_words CROSS JOIN passage p ON p.id = passage_words.rowid
                CROSS JOIN article a ON a.key = p.article
                WHERE passage_words MATCH $1 AND {filter} ORDER BY 2 LIMIT $2
                """,
                Hit, terms, query.Most + Slack, bounded ? since : null, until, outlet)
            : session.Read(
                $"SELECT rowid, {PassageRank} FROM passage_words WHERE passage_words MATCH $1 ORDER BY 2 LIMIT $2",
                Hit, terms, query.Most + Slack);
        return Order(hits, query.Most, "SELECT a.day, a.id FROM passage p JOIN article a ON a.key = p.article WHERE p.id = $1");
    }

    private List<SearchHit> NewestStatements(SearchQuery query)
    {
        var filter = """
            ($2 IS NULL OR s.day BETWEEN $2 AND $3)
              AND ($4 IS NULL OR a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($4))) AND ($5 = 0 OR s.kind <> 1)
            """;
        var since = query.Since is not null || query.Until is not null ? First(query) : (object?)null;
        return query.Speakers is null
            ? session.Read(
                $"""
                SELECT s.id, 0.0 FROM article a
                CROSS JOIN statement s ON s.id BETWEEN a.first_statement AND a.first_statement + a.statements - 1
                WHERE {filter} ORDER BY a.day DESC, a.id, s.id LIMIT $1
                """,
                Hit, query.Most, since, Last(query), query.Outlet, query.QuotedOnly ? 1 : 0)
            : session.Read(
                $"""
                SELECT s.id, 0.0 FROM json_each($6) j CROSS JOIN form f ON f.speaker = j.value CROSS JOIN statement s ON s.form = f.id
                CROSS JOIN article a ON a.key = s.article WHERE {filter}
                ORDER BY s.day DESC, a.id, s.id LIMIT $1
                """,
                Hit, query.Most, since, Last(query), query.Outlet, query.QuotedOnly ? 1 : 0, $"[{string.Join(',', query.Speakers)}]");
    }

    // The keys that a statement must have, one of each group; null where nothing can have them.
    private List<string>? Keys(SearchQuery query)
    {
        var keys = new List<string>();
        if (query.QuotedOnly)
        {
            keys.Add(MatchExpression.AnyOf([StatementKeys.Quoted]));
        }

        if (query.Outlet is not null)
        {
            var outlets = session.Read("SELECT id FROM outlet WHERE lower(name) = lower($1)", static row => row.GetInt64(0), query.Outlet);
            if (outlets.Count == 0)
            {
                return null;
            }

            keys.Add(MatchExpression.AnyOf(outlets.Select(StatementKeys.Outlet)));
        }

        if (query.Speakers is not null)
        {
            var forms = session.Read(
                "SELECT f.id FROM json_each($1) j CROSS JOIN form f ON f.speaker = j.value",
                static row => row.GetInt64(0), $"[{string.Join(',', query.Speakers)}]");
            if (forms.Count == 0)
            {
                return null;
            }

            keys.Add(MatchExpression.AnyOf(forms.Select(StatementKeys.Form)));
        }

        return keys;
    }

    // Best first. Of equal ones the newest; then by article and place, so that the order in which articles were added does not show.
    private List<SearchHit> Order(List<SearchHit> hits, int most, string placeOf) =>
        [.. hits.GroupBy(hit => hit.Score).OrderByDescending(group => group.Key)
            .SelectMany(group => group.Take(2).Count() == 1 ? group : Newest(group, placeOf)).Take(most)];

    private IEnumerable<SearchHit> Newest(IEnumerable<SearchHit> hits, string placeOf) => hits
        .Select(hit => (Hit: hit, Place: session.ReadFirst(placeOf, static row => (Day: row.NumberOrNull(0), Id: row.GetString(1)), hit.Id)))
        .OrderByDescending(placed => placed.Place.Day ?? long.MinValue)
        .ThenBy(placed => placed.Place.Id, StringComparer.Ordinal).ThenBy(placed => placed.Hit.Id)
        .Select(placed => placed.Hit);

    private static int First(SearchQuery query) => (query.Since ?? DateOnly.MinValue).DayNumber;

    private static int Last(SearchQuery query) => (query.Until ?? DateOnly.MaxValue).DayNumber;

    private static SearchHit Hit(SqliteDataReader row) => new(row.GetInt64(0), Math.Max(0, -row.GetDouble(1)));

    private T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SqliteException error)
        {
            throw file.Explain(error);
        }
    }
}
