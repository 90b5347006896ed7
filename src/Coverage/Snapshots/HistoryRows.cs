using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>What became of articles, as a snapshot reads it.</summary>
internal sealed class HistoryRows(Session session, ArticleRows articles, SpeakerRows speakers)
{
    // Words of a question beyond this many tell no more.
    private const int MostWords = 60;

    private const string Columns = """
        SELECT c.id, c.article, c.version, c.at, c.what, c.now, c.name, c.of, c.role, c.kind, c.confidence, c.via, c.paragraph, c.fingerprint,
          c.spans
        FROM change c
        """;

    private const string RemovedColumns = "SELECT content, url, file, title, at, by FROM removed";

    private readonly Dictionary<long, string?> _texts = [];

    /// <summary>The article with this address or this text.</summary>
    public IndexedArticle? FindSame(string? url, string? content, string? outlet)
    {
        var address = ArticleAddress.Key(url);
        if (address is not null && articles.Where("WHERE a.address = $1 ORDER BY a.key LIMIT 1", address) is [var there])
        {
            return there.Article;
        }

        // The same text elsewhere is another outlet's copy.
        return content is null ? null : articles.Where(
            """
            WHERE a.content = $1 AND ($2 IS NULL OR a.address IS NULL) AND ($3 IS NULL OR o.name IS NULL OR lower(o.name) = lower($3))
            ORDER BY a.key LIMIT 1
            """,
            content, address, outlet) is [var same] ? same.Article : null;
    }

    /// <summary>The removed article with this address or this text.</summary>
    public RemovedArticle? FindRemoved(string? url, string? content) => session.ReadFirst(
        $"{RemovedColumns} WHERE content = $1 OR (address IS NOT NULL AND address = $2)", Removed, content, ArticleAddress.Key(url));

    /// <summary>Every removed article, the newest first.</summary>
    public List<RemovedArticle> Removed() => session.Read($"{RemovedColumns} ORDER BY at DESC, content", Removed);

    /// <summary>The earlier versions of an article.</summary>
    public List<EarlierVersion> Versions(string articleId) => session.Read(
        "SELECT id, article, hash, title, seen, until FROM version WHERE article = $1 ORDER BY until, id",
        static row => new EarlierVersion(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.TextOrNull(3), ArticleRows.Moment(row.NumberOrNull(4)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5))),
        articleId);

    /// <summary>The text of a version.</summary>
    public string? Text(long version)
    {
        if (!_texts.TryGetValue(version, out var text))
        {
            text = session.ReadFirst("SELECT text FROM version WHERE id = $1", static row => StoredText.Decode(row, 0), version);
            _texts.Add(version, text);
        }

        return text;
    }

    /// <summary>What the versions of an article changed.</summary>
    public List<StatementChange> Of(string articleId) => Build("WHERE c.article = $1 ORDER BY c.at, c.id", articleId);

    /// <summary>What became of statements before they were as they are.</summary>
    public List<StatementChange> To(IReadOnlyCollection<long> statements) => statements.Count == 0
        ? []
        : Build("WHERE c.now IN (SELECT value FROM json_each($1)) ORDER BY c.at, c.id", JsonText.Array(statements));

    /// <summary>Statements that were taken out, by their words.</summary>
    public List<StatementChange> TakenOut(string words, int most)
    {
        var asked = SearchWords.Of(words).Distinct().Take(MostWords).ToList();
        return asked.Count == 0 || most <= 0
            ? []
            : Build(
                """
                CROSS JOIN (SELECT t.change, count(*) AS met FROM json_each($1) j CROSS JOIN taken_out t ON t.word = j.value GROUP BY t.change
                  ORDER BY met DESC, t.change DESC LIMIT $2) found ON found.change = c.id
                ORDER BY found.met DESC, c.at DESC, c.id
                """,
                JsonText.Array(asked), most);
    }

    /// <summary>Which of these articles have nearly the same text.</summary>
    public List<ArticleCopy> CopiesAmong(IReadOnlyCollection<string> ids)
    {
        var byKey = ids.Distinct().Select(articles.ById).OfType<ArticleRow>().ToDictionary(static row => row.Key, static row => row.Article.Id);
        return [.. session.Read(
                "SELECT c.article, c.other FROM json_each($1) j CROSS JOIN copy c ON c.article = j.value",
                static row => (Article: row.GetInt64(0), Other: row.GetInt64(1)), JsonText.Array(byKey.Keys))
            .Where(pair => byKey.ContainsKey(pair.Other))
            .Select(pair => new ArticleCopy(byKey[pair.Article], byKey[pair.Other]))
            .Where(static pair => string.CompareOrdinal(pair.ArticleId, pair.OtherId) < 0)];
    }

    /// <summary>The articles that have nearly the same text as this one.</summary>
    public List<IndexedArticle> CopiesOf(string articleId) => [.. articles.Where(
        "JOIN copy c ON c.other = a.key JOIN article b ON b.key = c.article WHERE b.id = $1 ORDER BY a.day, a.id", articleId).Select(static row => row.Article)];

    private List<StatementChange> Build(string rest, params ReadOnlySpan<object?> values)
    {
        var rows = session.Read($"{Columns} {rest}", Row, values);
        return [.. rows.Select(row => new StatementChange(row.Kind, row.At, row.Version, Earlier(row), row.Now))];
    }

    private Statement? Earlier(StoredChange row)
    {
        if (row.Spans is null || Text(row.Version) is not { } text || articles.ById(row.Article) is not { } article)
        {
            return null;
        }

        var spans = AttributionSpans.Unpack(row.Spans, 0);
        if (spans.Whole.End > text.Length)
        {
            return null;
        }

        var content = Runs(spans.Content, text);
        if (Fingerprint.Of(content) != row.Fingerprint)
        {
            return null;
        }

        var attribution = new Attribution
        {
            Source = Runs(spans.Source, text),
            Cue = Runs(spans.Cue, text),
            Content = content,
            Kind = row.Form,
            Speaker = row.Name is null ? null : new Speaker(row.Name, row.Role, row.Of),
            Via = row.Via,
            Confidence = row.Confidence,
            Context = spans.Context,
        };
        return new Statement(-row.Id, article.Article, row.Paragraph, attribution, row.Name is null ? null : Known(row));
    }

    // Whom the name stands for, as long as anything of theirs is left in the coverage.
    private KnownSpeaker? Known(StoredChange row) => session.ReadNumber(
        "SELECT speaker FROM form WHERE name = $1 AND kind = $2 AND article = 0", row.Name, (int)row.Of) is { } id ? speakers.Find(id)?.Speaker : null;

    private static ImmutableArray<Run> Runs(ImmutableArray<TextSpan> spans, string text) => [.. spans.Select(span => Run.Of(text, span))];

    private static RemovedArticle Removed(SqliteDataReader row) => new(
        row.GetString(0), row.TextOrNull(1), row.GetString(2), row.TextOrNull(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)), row.TextOrNull(5));

    private static StoredChange Row(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), (ChangeKind)row.GetInt32(4),
        row.NumberOrNull(5), row.TextOrNull(6), (SpeakerKind)(row.NumberOrNull(7) ?? 0), row.TextOrNull(8), (AttributionKind)(row.NumberOrNull(9) ?? 0),
        row.IsDBNull(10) ? 0 : row.GetDouble(10), row.TextOrNull(11), (int)(row.NumberOrNull(12) ?? 0), row.NumberOrNull(13) ?? 0,
        row.IsDBNull(14) ? null : (byte[])row.GetValue(14));

    private sealed record StoredChange(
        long Id, string Article, long Version, DateTimeOffset At, ChangeKind Kind, long? Now, string? Name, SpeakerKind Of, string? Role,
        AttributionKind Form, double Confidence, string? Via, int Paragraph, long Fingerprint, byte[]? Spans);
}
