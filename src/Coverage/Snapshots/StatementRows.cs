using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Statements, as a snapshot reads them.</summary>
/// <param name="session">What reads them.</param>
/// <param name="articles">Their articles.</param>
/// <param name="speakers">Their speakers.</param>
/// <param name="keptForms">Forms that were read before; null where none are kept.</param>
/// <param name="keptRoles">The same of roles.</param>
internal sealed class StatementRows(
    Session session, ArticleRows articles, SpeakerRows speakers, KeptRows<SpeakerForm>? keptForms = null, KeptRows<string>? keptRoles = null)
{
    private const string Columns = """
        SELECT s.id, s.article, s.kind, s.confidence, s.via, s.fingerprint, s.spans, s.form, s.role, p.number, p.start, p.text
        """;

    // Statements of one answer share names and roles.
    private readonly KnownRows<SpeakerForm> _forms = new(
        session,
        "SELECT f.id, f.name, f.kind, f.speaker FROM json_each($1) j CROSS JOIN form f ON f.id = j.value",
        static row => new SpeakerForm(row.GetString(1), (SpeakerKind)row.GetInt32(2), row.GetInt64(3)),
        keptForms);

    private readonly KnownRows<string> _roles = new(
        session, "SELECT r.id, r.text FROM json_each($1) j CROSS JOIN role r ON r.id = j.value", static row => row.GetString(1), keptRoles);

    /// <summary>The statements with these ids, in this order; those that are gone are left out.</summary>
    public List<Statement> Find(IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = new Dictionary<long, StoredStatement>(ids.Count);
        foreach (var row in session.Read(
            $"{Columns} FROM json_each($1) j CROSS JOIN statement s ON s.id = j.value CROSS JOIN passage p ON p.id = s.passage", Row, JsonText.Array(ids)))
        {
            rows[row.Id] = row;
        }

        return Build([.. ids.Where(rows.ContainsKey).Select(id => rows[id])]);
    }

    /// <summary>The statements of an article, in the order of its text.</summary>
    public List<Statement> Of(string articleId) => articles.ById(articleId) is not { } article
        ? []
        : Build(session.Read(
            $"{Columns} FROM statement s CROSS JOIN passage p ON p.id = s.passage WHERE s.id BETWEEN $1 AND $2 ORDER BY s.id", Row, article.FirstStatement, article.FirstStatement + article.Statements - 1));

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

    private List<Statement> Build(List<StoredStatement> rows)
    {
        var forms = rows.Select(row => row.Form).OfType<long>().ToList();
        articles.Load([.. rows.Select(row => row.Article)]);
        _forms.Load(forms);
        _roles.Load(rows.Select(row => row.Role).OfType<long>());
        speakers.Load(forms.Select(form => _forms.Find(form)!.Speaker));
        return [.. rows.Select(Build).OfType<Statement>()];
    }

    // Null where the text at the offsets is not what it was when the statement was stored: such words are not shown.
    private Statement? Build(StoredStatement row)
    {
        var article = articles.ByKey(row.Article);
        var passage = row.Passage;
        var spans = AttributionSpans.Unpack(row.Spans, passage.Span.Start);
        var (text, origin) = (passage.Text, passage.Span.Start);
        if (!passage.Span.Contains(spans.Whole))
        {
            (text, origin) = (articles.Text(article), 0);
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

        var form = row.Form is null ? null : _forms.Find(row.Form.Value);
        var attribution = new Attribution
        {
            Source = Runs(spans.Source, text, origin),
            Cue = Runs(spans.Cue, text, origin),
            Content = content,
            Kind = row.Kind,
            Speaker = form is { } named ? new Speaker(named.Name, row.Role is null ? null : _roles.Find(row.Role.Value), named.Kind) : null,
            Via = row.Via,
            Confidence = row.Confidence,
            Context = spans.Context,
        };
        return new Statement(row.Id, article.Article, row.Paragraph, attribution, form is { Speaker: var id } ? speakers.Find(id)?.Speaker : null)
        {
            Passage = passage,
            Number = (int)(row.Id - article.FirstStatement) + 1,
        };
    }

    private static ImmutableArray<Run> Runs(ImmutableArray<TextSpan> spans, string text, int origin)
    {
        var runs = new Run[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            runs[i] = new Run(spans[i], text[(spans[i].Start - origin)..(spans[i].End - origin)]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(runs);
    }

    private static StoredStatement Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), (AttributionKind)row.GetInt32(2), row.GetDouble(3), row.TextOrNull(4),
        row.GetInt64(5), (byte[])row.GetValue(6), row.NumberOrNull(7), row.NumberOrNull(8), row.GetInt32(9), RunAt(row.GetInt32(10), StoredText.Decode(row, 11)));

    private static Run RunAt(int start, string text) => new(new TextSpan(start, start + text.Length), text);

    private sealed record StoredStatement(
        long Id, long Article, AttributionKind Kind, double Confidence, string? Via, long Fingerprint, byte[] Spans, long? Form, long? Role,
        int Paragraph, Run Passage);
}
