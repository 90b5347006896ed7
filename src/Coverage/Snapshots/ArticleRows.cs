using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Snapshots;

/// <summary>Articles, their texts and passages, as a snapshot reads them.</summary>
internal sealed class ArticleRows(Session session)
{
    private const string Selected = """
        SELECT a.key, a.id, a.file, a.hash, a.title, o.name, a.author, a.day, a.url, a.first_passage, a.passages, a.first_statement,
          a.statements, a.content, a.seen
        """;

    private const string Columns = $"{Selected} FROM article a LEFT JOIN outlet o ON o.id = a.outlet";

    // One answer looks at fewer; who goes through the coverage needs each once.
    private const int MostTexts = 40;

    private const string PassageColumns = "SELECT id, article, number, kind, start, text FROM passage";

    private readonly Dictionary<long, ArticleRow> _byKey = [];
    private readonly Dictionary<string, ArticleRow> _byId = [];
    private readonly Dictionary<long, string> _texts = [];

    /// <summary>A day as it is stored.</summary>
    public static DateOnly? Day(long? number) => number is null ? null : DateOnly.FromDayNumber((int)number);

    /// <summary>A moment as it is stored.</summary>
    public static DateTimeOffset? Moment(long? milliseconds) => milliseconds is null ? null : DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value);

    /// <summary>The article with this id or file name, or null.</summary>
    public IndexedArticle? Find(string idOrFile) =>
        (ById(idOrFile) ?? session.ReadFirst(Columns + " WHERE a.file = $1", Row, idOrFile))?.Article;

    /// <summary>The row with this id, or null.</summary>
    public ArticleRow? ById(string id)
    {
        if (!_byId.TryGetValue(id, out var row))
        {
            row = session.ReadFirst(Columns + " WHERE a.id = $1", Row, id);
            if (row is not null)
            {
                Keep(row);
            }
        }

        return row;
    }

    /// <summary>The row with this key.</summary>
    public ArticleRow ByKey(long key)
    {
        if (!_byKey.TryGetValue(key, out var row))
        {
            row = session.ReadFirst(Columns + " WHERE a.key = $1", Row, key)!;
            Keep(row);
        }

        return row;
    }

    /// <summary>Reads the rows with these keys, with one query, so that they need not be read one by one.</summary>
    public void Load(IReadOnlyCollection<long> keys)
    {
        var missing = keys.Where(key => !_byKey.ContainsKey(key)).Distinct().ToList();
        if (missing.Count > 0)
        {
            foreach (var row in session.Read(
                $"{Selected} FROM json_each($1) j CROSS JOIN article a ON a.key = j.value LEFT JOIN outlet o ON o.id = a.outlet", Row, JsonText.Array(missing)))
            {
                Keep(row);
            }
        }
    }

    /// <summary>The rows that come behind <paramref name="rest"/> of a query over <c>article a</c>, with its values.</summary>
    public List<ArticleRow> Where(string rest, params ReadOnlySpan<object?> values) => session.Read($"{Columns} {rest}", Row, values);

    /// <summary>Every article, newest first.</summary>
    public List<IndexedArticle> All() => session.Read(Columns + " ORDER BY a.day DESC, a.file", row => Row(row).Article);

    /// <summary>The whole text of an article.</summary>
    public string? Text(string id) => ById(id) is { } row ? Text(row) : null;

    /// <summary>The whole text of an article.</summary>
    public string Text(ArticleRow article)
    {
        if (!_texts.TryGetValue(article.Key, out var text))
        {
            if (_texts.Count >= MostTexts)
            {
                _texts.Clear();
            }

            text = ReadText(article.FirstPassage, article.FirstPassage + article.Passages - 1);
            _texts.Add(article.Key, text);
        }

        return text;
    }

    /// <summary>The passages with these ids, in this order; those that are gone are left out.</summary>
    public List<Passage> Passages(IReadOnlyCollection<long> ids)
    {
        var passages = new List<Passage>(ids.Count);
        foreach (var id in ids)
        {
            if (session.ReadFirst(PassageColumns + " WHERE id = $1 AND number > 0", PassageRow, id) is { } row)
            {
                passages.Add(Passage(row));
            }
        }

        return passages;
    }

    /// <summary>The passages of an article, in the order of its text.</summary>
    public List<Passage> PassagesOf(string id) => ById(id) is not { } article
        ? []
        : session.Read(
            PassageColumns + " WHERE id BETWEEN $1 AND $2 AND number > 0 ORDER BY id",
            PassageRow, article.FirstPassage, article.FirstPassage + article.Passages - 1).ConvertAll(row => Passage(row!));

    private string ReadText(long first, long last)
    {
        // In one row: an article has some eighty, and each costs more than the characters in it. A range of the key is read in its order.
        var (text, others) = session.ReadFirst(
            "SELECT group_concat(text, ''), sum(typeof(text) <> 'text') FROM passage WHERE id BETWEEN $1 AND $2",
            static row => (row.TextOrNull(0), row.NumberOrNull(1)), first, last);
        return others is null or 0
            ? text ?? string.Empty
            : string.Concat(session.Read(
                "SELECT text FROM passage WHERE id BETWEEN $1 AND $2 ORDER BY id", static row => StoredText.Decode(row, 0), first, last));
    }

    private Passage Passage(StoredPassage row) => new(
        row.Id, ByKey(row.Article).Article, row.Number, row.Kind, new Run(new TextSpan(row.Start, row.Start + row.Text.Length), row.Text));

    private static StoredPassage? PassageRow(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetInt32(2), (BlockKind)row.GetInt32(3), row.GetInt32(4), StoredText.Decode(row, 5));

    private void Keep(ArticleRow row) => _byKey[row.Key] = _byId[row.Article.Id] = row;

    private static ArticleRow Row(SqliteDataReader row) => new(
        row.GetInt64(0),
        new IndexedArticle(row.GetString(1), row.GetString(2), row.GetString(3), new ArticleFacts
        {
            Title = row.TextOrNull(4),
            Outlet = row.TextOrNull(5),
            Author = row.TextOrNull(6),
            Published = Day(row.NumberOrNull(7)),
            Url = row.TextOrNull(8),
        })
        {
            Content = row.GetString(13),
            Seen = Moment(row.NumberOrNull(14)),
        },
        row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt64(12));

    private sealed record StoredPassage(long Id, long Article, int Number, BlockKind Kind, int Start, string Text);
}
