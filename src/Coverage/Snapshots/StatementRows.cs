using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Statements, as a snapshot reads them.</summary>
internal sealed class StatementRows(Session session, ArticleRows articles, SpeakerRows speakers)
{
    private const string Columns = """
        SELECT s.id, s.article, s.kind, s.confidence, s.via, s.fingerprint, s.spans, f.name, f.kind, f.speaker, r.text,
          p.number, p.start, p.text
        FROM statement s JOIN passage p ON p.id = s.passage LEFT JOIN form f ON f.id = s.form LEFT JOIN role r ON r.id = s.role
        """;

    private readonly Dictionary<long, string> _texts = [];

    /// <summary>The statements with these ids, in this order; those that are gone are left out.</summary>
    public List<Statement> Find(IReadOnlyCollection<long> ids)
    {
        var statements = new List<Statement>(ids.Count);
        foreach (var id in ids)
        {
            if (session.ReadFirst(Columns + " WHERE s.id = $1", Row, id) is { } row && Build(row) is { } statement)
            {
                statements.Add(statement);
            }
        }

        return statements;
    }

    /// <summary>The statements of an article, in the order of its text.</summary>
    public List<Statement> Of(string articleId) => articles.ById(articleId) is not { } article
        ? []
        : [.. session.Read(
            Columns + " WHERE s.id BETWEEN $1 AND $2 ORDER BY s.id", Row, article.FirstStatement, article.FirstStatement + article.Statements - 1)
            .Select(row => Build(row!)).OfType<Statement>()];

    /// <summary>The speakers' statements that fit the filter: newest first, of one day in the order of the text.</summary>
    /// <remarks>Ids are consecutive within an article; so they order by article and place, and without an outlet the index has all.</remarks>
    public List<StatementDay> By(IReadOnlyCollection<long> ids, CoverageFilter filter)
    {
        var bounded = filter.Since is not null || filter.Until is not null;
        var (join, outlet) = filter.Outlet is null
            ? (string.Empty, string.Empty)
            : ("CROSS JOIN article a ON a.key = s.article", $"AND {ArticleLists.OfOutlet}");
        return session.Read(
            $"""
            SELECT s.id, s.day FROM json_each($1) j CROSS JOIN form f ON f.speaker = j.value CROSS JOIN statement s ON s.form = f.id {join}
            WHERE ($2 IS NULL OR s.day BETWEEN $2 AND $3) {outlet} ORDER BY s.day DESC, s.id
            """,
            static row => new StatementDay(row.GetInt64(0), ArticleRows.Day(row.NumberOrNull(1))),
            $"[{string.Join(',', ids)}]", bounded ? (filter.Since ?? DateOnly.MinValue).DayNumber : null,
            (filter.Until ?? DateOnly.MaxValue).DayNumber, filter.Outlet);
    }

    // Null where the text at the offsets is not what it was when the statement was stored: such words are not shown.
    private Statement? Build(StoredStatement row)
    {
        var article = articles.ByKey(row.Article);
        var spans = AttributionSpans.Unpack(row.Spans, row.PassageStart);
        var (text, origin) = (row.PassageText, row.PassageStart);
        if (!new TextSpan(origin, origin + text.Length).Contains(spans.Whole))
        {
            (text, origin) = (WholeText(article), 0);
            if (spans.Whole.End > text.Length)
            {
                return null;
            }
        }

        var content = Runs(spans.Content, text, origin);
        if (Fingerprint.Of(content) != row.Fingerprint)
        {
            return null;
        }

        var attribution = new Attribution
        {
            Source = Runs(spans.Source, text, origin),
            Cue = Runs(spans.Cue, text, origin),
            Content = content,
            Kind = row.Kind,
            Speaker = row.Speaker,
            Via = row.Via,
            Confidence = row.Confidence,
            Context = spans.Context,
        };
        return new Statement(row.Id, article.Article, row.Paragraph, attribution, speakers.Find(row.SpeakerId)?.Speaker);
    }

    private string WholeText(ArticleRow article)
    {
        if (!_texts.TryGetValue(article.Key, out var text))
        {
            text = articles.Text(article);
            _texts.Add(article.Key, text);
        }

        return text;
    }

    private static ImmutableArray<Run> Runs(ImmutableArray<TextSpan> spans, string text, int origin) =>
        [.. spans.Select(span => new Run(span, text[(span.Start - origin)..(span.End - origin)]))];

    private static StoredStatement? Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), (AttributionKind)row.GetInt32(2), row.GetDouble(3), row.TextOrNull(4),
        row.GetInt64(5), (byte[])row.GetValue(6),
        row.IsDBNull(7) ? null : new Speaker(row.GetString(7), row.TextOrNull(10), (SpeakerKind)row.GetInt32(8)),
        row.IsDBNull(9) ? 0 : row.GetInt64(9), row.GetInt32(11), row.GetInt32(12), StoredText.Decode(row, 13));

    private sealed record StoredStatement(
        long Id, long Article, AttributionKind Kind, double Confidence, string? Via, long Fingerprint, byte[] Spans, Speaker? Speaker,
        long SpeakerId, int Paragraph, int PassageStart, string PassageText);
}
