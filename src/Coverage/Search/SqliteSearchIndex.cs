using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Ranked search over posting lists that stand in the database beside what they are of, and are read in the same transaction.
/// </summary>
internal sealed class SqliteSearchIndex(Session session, IndexFile file, ArticlePlaces places, PostingReader lists) : ISearchIndex
{
    // Equal scores are put in an order of our own; so some more are fetched than asked for.
    private const int Slack = 32;

    // Of several words one behind the other so many are counted; if there are more, the rest is reckoned from how many ids these lie among.
    private const int MostCounted = 500;

    // What a search may read: some milliseconds. It is too little to look at everything only where common words alone are asked
    // for. Then the strict forms go back farther than the loose ones, which come behind them.
    private const int MostStrictly = 40_000;
    private const int MostLoosely = 16_000;

    private readonly NewestStatements _newest = new(session, places);
    private (long Statements, long Passages)? _counts;

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
        return Read(() => CountContents(term));
    }

    private int CountContents(string term)
    {
        var words = SearchWords.Of(term);
        if (words.Count <= 1)
        {
            return words.Count == 0 ? 0 : lists.Open(words[0], Part.Content)?.Count ?? 0;
        }

        var cursor = new SearchTerms(lists, Part.Content, Counts().Statements, new Effort(MostLoosely)).Phrase([[term]]);
        var (count, first) = (0, 0L);
        cursor?.Seek(long.MaxValue - 1);
        for (; cursor is not null && cursor.Id > 0 && count < MostCounted; cursor.Seek(cursor.Id - 1))
        {
            first = first == 0 ? cursor.Id : first;
            count++;
        }

        return count < MostCounted || cursor is null ? count : (int)Math.Min(int.MaxValue, count * (first / (double)(first - cursor.Id + 1)));
    }

    private List<SearchHit> FindStatements(SearchQuery query)
    {
        if (query.Most <= 0 || query.Speakers is { Count: 0 })
        {
            return [];
        }

        if (query.Terms.Count == 0)
        {
            return _newest.Find(query);
        }

        var effort = new Effort(query.ContentOnly && query.Match != TermMatch.Any ? MostStrictly : MostLoosely);
        var sieves = new List<ISieve>();
        if (query.QuotedOnly && !Add(sieves, [ListKey.Quoted], effort))
        {
            return [];
        }

        if (query.Speakers is not null)
        {
            var forms = session.Read(
                "SELECT f.id FROM json_each($1) j CROSS JOIN form f ON f.speaker = j.value",
                static row => row.GetInt64(0), $"[{string.Join(',', query.Speakers)}]");
            if (!Add(sieves, forms.Select(ListKey.OfForm), effort))
            {
                return [];
            }
        }

        if (!AddPlaces(sieves, query, statements: true))
        {
            return [];
        }

        var hits = Rank(query, query.ContentOnly ? Part.Content : Part.Statement, Counts().Statements, sieves, effort);
        return Order(hits, query.Most, static (rows, id) => rows.OfStatement(id));
    }

    private List<SearchHit> FindPassages(SearchQuery query)
    {
        if (query.Most <= 0)
        {
            return [];
        }

        if (query.Terms.Count == 0)
        {
            return NewestPassages(query);
        }

        var sieves = new List<ISieve>();
        var hits = AddPlaces(sieves, query, statements: false)
            ? Rank(query, Part.Passage, Counts().Passages, sieves, new Effort(MostLoosely))
            : new TopHits(0);
        return Order(hits, query.Most, static (rows, id) => rows.OfPassage(id));
    }

    private TopHits Rank(SearchQuery query, Part part, long all, List<ISieve> sieves, Effort effort)
    {
        var hits = new TopHits(query.Most + Slack);
        var sieve = sieves.Count switch { 0 => null, 1 => sieves[0], _ => new AllSieves(sieves) };
        var terms = new SearchTerms(lists, part, all, effort);
        if (query.Match == TermMatch.Phrase)
        {
            if (terms.Phrase(query.Terms) is { } phrase)
            {
                RankedSearch.Newest(phrase, sieve, hits);
            }

            return hits;
        }

        var cursors = terms.Of(query.Terms);
        var found = cursors.OfType<Cursor>().ToList();
        if (query.Match == TermMatch.Any)
        {
            RankedSearch.Any(found, sieve, hits, effort);
        }
        else if (found.Count > 0 && found.Count == cursors.Count)
        {
            RankedSearch.All(found, sieve, hits);
        }

        return hits;
    }

    private List<SearchHit> NewestPassages(SearchQuery query)
    {
        var bounded = query.Since is not null || query.Until is not null;
        return session.Read(
            """
            SELECT p.id FROM article a CROSS JOIN passage p ON p.id BETWEEN a.first_passage AND a.first_passage + a.passages - 1
            WHERE p.number > 0 AND ($2 IS NULL OR a.day BETWEEN $2 AND $3)
              AND ($4 IS NULL OR a.outlet IN (SELECT id FROM outlet WHERE lower(name) = lower($4)))
            ORDER BY a.day DESC, a.id, p.id LIMIT $1
            """,
            static row => new SearchHit(row.GetInt64(0), 0), query.Most, bounded ? Days(query).First : null, Days(query).Last, query.Outlet);
    }

    // Whether there is anything that any of the lists lets through.
    private bool Add(List<ISieve> sieves, IEnumerable<long> anyOf, Effort effort)
    {
        var cursors = anyOf.Select(lists.Open).OfType<PostingList>().Select(list => new ListCursor(list, 1, effort)).ToList();
        if (cursors.Count > 0)
        {
            sieves.Add(new ListSieve(cursors.Count == 1 ? cursors[0] : new AnyCursor([.. cursors])));
        }

        return cursors.Count > 0;
    }

    // Whether there is an outlet of the name, where one is asked for.
    private bool AddPlaces(List<ISieve> sieves, SearchQuery query, bool statements)
    {
        var outlets = query.Outlet is null
            ? null
            : session.Read("SELECT id FROM outlet WHERE lower(name) = lower($1)", static row => row.GetInt32(0), query.Outlet);
        var bounded = query.Since is not null || query.Until is not null;
        if (bounded || outlets is not null)
        {
            sieves.Add(new PlaceSieve(places.Read(session), statements, bounded ? Days(query) : null, outlets));
        }

        return outlets is not { Count: 0 };
    }

    // Best first. Of equal ones the newest; then by article and place, so that the order in which articles were added does not show.
    private List<SearchHit> Order(TopHits hits, int most, Func<ArticlePlaces.Rows, long, int> articleOf)
    {
        var rows = places.Read(session);
        var placed = hits.All.Select(hit => (hit.Id, hit.Worth, Article: articleOf(rows, hit.Id))).ToArray();
        Array.Sort(placed, (one, other) =>
        {
            ref readonly var place = ref rows.All[one.Article];
            ref readonly var otherPlace = ref rows.All[other.Article];
            var order = other.Worth.CompareTo(one.Worth);
            order = order != 0 ? order : (otherPlace.Day ?? int.MinValue).CompareTo(place.Day ?? int.MinValue);
            order = order != 0 ? order : string.CompareOrdinal(place.Id, otherPlace.Id);
            return order != 0 ? order : one.Id.CompareTo(other.Id);
        });
        return [.. placed.Take(most).Select(hit => new SearchHit(hit.Id, Worth.ToScore(hit.Worth)))];
    }

    private (long Statements, long Passages) Counts() => _counts ??= session.ReadFirst(
        "SELECT statements, passages FROM tally", static row => (row.GetInt64(0), row.GetInt64(1)));

    private static (int First, int Last) Days(SearchQuery query) =>
        ((query.Since ?? DateOnly.MinValue).DayNumber, (query.Until ?? DateOnly.MaxValue).DayNumber);

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
