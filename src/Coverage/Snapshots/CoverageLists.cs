using OnRecord.Coverage.Speakers;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Whole lists, as a snapshot reads them.</summary>
/// <param name="session">The connection.</param>
/// <param name="articles">Articles.</param>
/// <param name="opened">What tells this opening of the file from others: numbers begin anew in one that is built anew.</param>
/// <param name="read">Reads, and explains what fails.</param>
internal sealed class CoverageLists(Session session, ArticleRows articles, string opened, SnapshotRead read) : ICoverageLists
{
    private const string Columns = "SELECT s.id, a.day, a.id, s.id - a.first_statement + 1, s.kind, o.name, r.text";
    private const string Names = "LEFT JOIN outlet o ON o.id = a.outlet LEFT JOIN role r ON r.id = s.role";
    private const string NewestFirst = "ORDER BY a.day DESC, a.id";

    /// <inheritdoc/>
    public string Moment => read.Of(() => $"{opened}-{Changes()}");

    /// <inheritdoc/>
    public IReadOnlyList<StatementEntry> StatementsBy(long speaker) => read.Of(() =>
    {
        var entries = session.Read(
            $"""
            {Columns} FROM form f CROSS JOIN statement s ON s.form = f.id CROSS JOIN article a ON a.key = s.article {Names}
            WHERE f.speaker = $1
            """,
            Entry, speaker);
        entries.Sort(static (one, other) => one.Place.CompareTo(other.Place));
        return entries;
    });

    /// <inheritdoc/>
    public IReadOnlyList<StatementEntry> Statements(StatementFilter filter, StatementPlace? after, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var behind = after switch
        {
            null => "$7 IS NULL AND $8 IS NULL AND $9 IS NULL",
            { Day: null } => "a.day IS NULL AND $7 IS NULL AND (a.id > $8 OR (a.id = $8 AND s.id - a.first_statement + 1 > $9))",
            _ => """
                (a.day <= $7 OR a.day IS NULL)
                AND (a.day IS NULL OR a.day < $7 OR a.id > $8 OR (a.id = $8 AND s.id - a.first_statement + 1 > $9))
                """,
        };
        return read.Of(() => session.Read(
            $"""
            {Columns} FROM article a CROSS JOIN statement s ON s.id BETWEEN a.first_statement AND a.first_statement + a.statements - 1 {Names}
            WHERE ($1 IS NULL OR a.day BETWEEN $1 AND $2) AND ($3 IS NULL OR {ArticleLists.OfOutletIn("$3")})
              AND ($4 IS NULL OR s.kind = $4) AND ($5 IS NULL OR a.id = $5) AND {behind}
            {NewestFirst}, s.id LIMIT $6
            """,
            Entry,
            ArticleLists.First(filter.Articles), ArticleLists.Last(filter.Articles), filter.Articles.Outlet, (long?)filter.Kind, filter.ArticleId,
            Math.Max(0, most), (long?)after?.Day?.DayNumber, after?.ArticleId, (long?)after?.Number));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArticleSummary> Articles(CoverageFilter filter, (DateOnly? Day, string Id)? after, int most)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var behind = after switch
        {
            null => "$5 IS NULL AND $6 IS NULL",
            { Day: null } => "a.day IS NULL AND $5 IS NULL AND a.id > $6",
            _ => "(a.day < $5 OR a.day IS NULL OR (a.day = $5 AND a.id > $6))",
        };
        return read.Of(() => articles.Where(
            $"""
            WHERE ($1 IS NULL OR a.day BETWEEN $1 AND $2) AND ($3 IS NULL OR {ArticleLists.OfOutletIn("$3")}) AND {behind}
            {NewestFirst} LIMIT $4
            """,
            ArticleLists.First(filter), ArticleLists.Last(filter), filter.Outlet, Math.Max(0, most), (long?)after?.Day?.DayNumber, after?.Id)
            .ConvertAll(static row => new ArticleSummary(row.Article, (int)row.Statements)));
    }

    /// <inheritdoc/>
    public IReadOnlyList<OutletDay> ArticlesByDay() => read.Of(() => session.Read(
        "SELECT o.name, a.day, count(*) FROM article a LEFT JOIN outlet o ON o.id = a.outlet GROUP BY a.outlet, a.day ORDER BY a.day",
        static row => new OutletDay(row.TextOrNull(0), ArticleRows.Day(row.NumberOrNull(1)), row.GetInt32(2))));

    /// <inheritdoc/>
    public IReadOnlyList<SpeakerEntry> NamedSpeakers() => read.Of(() =>
    {
        var all = session.Read(
            "SELECT id, name, statements, kind FROM speaker WHERE kind < 3 ORDER BY statements DESC",
            static row => (Entry: new SpeakerEntry(row.GetInt64(0), row.GetString(1), row.GetInt32(2)), Kind: (SpeakerKind)row.GetInt32(3)));
        return (IReadOnlyList<SpeakerEntry>)[.. all.Where(static one => !SpeakerResolver.IsOfItsArticle(one.Entry.Name, one.Kind)).Select(static one => one.Entry)];
    });

    private string? Changes() => session.ReadFirst("SELECT next_article || '-' || articles || '-' || governments FROM tally", static row => row.GetString(0));

    private static StatementEntry Entry(Microsoft.Data.Sqlite.SqliteDataReader row) => new(
        row.GetInt64(0),
        new StatementPlace(ArticleRows.Day(row.NumberOrNull(1)), row.GetString(2), row.GetInt32(3)),
        (AttributionKind)row.GetInt32(4),
        row.TextOrNull(5),
        row.TextOrNull(6));
}
