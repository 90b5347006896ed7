using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Search;

/// <summary>The newest statements of all, or of some speakers, who may have hundreds of thousands: no more are fetched than are wanted.</summary>
internal sealed class NewestStatements(Session session, ArticlePlaces places)
{
    private const string Filter = """
        ($2 IS NULL OR s.day BETWEEN $2 AND $3)
          AND ($4 IS NULL OR a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($4))) AND ($5 = 0 OR s.kind <> 1)
        """;

    /// <summary>Statements that fit a query without terms: newest first, of one day by article and place.</summary>
    public List<SearchHit> Find(SearchQuery query)
    {
        var bounded = query.Since is not null || query.Until is not null;
        var since = bounded ? (query.Since ?? DateOnly.MinValue).DayNumber : (int?)null;
        var until = (query.Until ?? DateOnly.MaxValue).DayNumber;
        return query.Speakers is null
            ? session.Read(
                $"""
                SELECT s.id FROM article a
                CROSS JOIN statement s ON s.id BETWEEN a.first_statement AND a.first_statement + a.statements - 1
                WHERE {Filter} ORDER BY a.day DESC, a.id, s.id LIMIT $1
                """,
                static row => new SearchHit(row.GetInt64(0), 0), query.Most, since, until, query.Outlet, query.QuotedOnly ? 1 : 0)
            : Of(query, since, until);
    }

    // The newest of each form of the speakers' names; and all of the last of their days, since which of those come first, the articles say.
    private List<SearchHit> Of(SearchQuery query, int? since, int until)
    {
        var forms = session.Read(
            "SELECT f.id FROM json_each($1) j CROSS JOIN form f ON f.speaker = j.value",
            static row => row.GetInt64(0), $"[{string.Join(',', query.Speakers!)}]");
        var newest = new List<(long Id, long? Day)>();
        var full = false;
        foreach (var form in forms)
        {
            var some = Statements("s.form = $1", "ORDER BY s.day DESC LIMIT $6", form, query, since, until, query.Most);
            newest.AddRange(some);
            full |= some.Count == query.Most;
        }

        newest.Sort(static (one, other) => Nullable.Compare(other.Day, one.Day));
        if (full && newest.Count >= query.Most)
        {
            var last = newest[query.Most - 1].Day;
            newest = newest.FindAll(one => Nullable.Compare(one.Day, last) > 0);
            foreach (var form in forms)
            {
                newest.AddRange(Statements("s.form = $1 AND s.day IS $6", string.Empty, form, query, since, until, last));
            }
        }

        var rows = places.Read(session);
        return
        [
            .. newest.Select(one => (one.Id, one.Day, Article: rows.All[rows.OfStatement(one.Id)].Id))
                .OrderByDescending(one => one.Day ?? long.MinValue).ThenBy(one => one.Article, StringComparer.Ordinal).ThenBy(one => one.Id)
                .Take(query.Most).Select(one => new SearchHit(one.Id, 0)),
        ];
    }

    private List<(long Id, long? Day)> Statements(string which, string rest, long form, SearchQuery query, int? since, int until, long? value)
    {
        // Without these the index of forms and days has all there is to know.
        var plain = query.Outlet is null && !query.QuotedOnly;
        var from = plain ? "statement s" : "statement s CROSS JOIN article a ON a.key = s.article";
        var fits = plain ? "($2 IS NULL OR s.day BETWEEN $2 AND $3) AND $4 IS NULL AND $5 = 0" : Filter;
        return session.Read(
            $"SELECT s.id, s.day FROM {from} WHERE {which} AND {fits} {rest}",
            static row => (row.GetInt64(0), row.NumberOrNull(1)), form, since, until, query.Outlet, query.QuotedOnly ? 1 : 0, value);
    }
}
