using System.Security.Cryptography;
using System.Text;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>Writes and removes one article with all that hangs on it, inside a transaction that is not its own.</summary>
internal sealed class ArticleWriter(Session session, SpeakerBook speakers, SearchWriter search)
{
    // 40 bits of the name's hash; more of it in the rare case that two names share them.
    private const int IdLength = 10;

    private readonly HistoryWriter _history = new(session);
    private readonly CopyWriter _copies = new(session);
    private readonly RemovalWriter _removals = new(session);

    /// <summary>Adds what was read from a file, in place of what stood under its name.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="hash">Hash of what was read.</param>
    /// <param name="reading">What reading it gave.</param>
    /// <param name="seen">When it was seen; what it replaces is kept as an earlier version then. Null where that is forgotten.</param>
    /// <exception cref="ArgumentException">A run is not the slice of the text at its place.</exception>
    public AddOutcome Add(string file, string hash, ArticleReading reading, DateTimeOffset? seen)
    {
        var before = session.ReadFirst(
            "SELECT key, hash, content FROM article WHERE file = $1",
            static row => (Key: row.GetInt64(0), Hash: row.GetString(1), Content: row.GetString(2)), file);
        if (before.Hash == hash)
        {
            return AddOutcome.Unchanged;
        }

        var content = ArticleContent.Hash(reading.Article);
        var past = before.Key == 0 ? null : _history.Take(file);
        if (before.Key != 0)
        {
            Remove(before.Key);
        }

        var statements = Insert(file, hash, content, reading, seen);
        if (past is not null)
        {
            _history.Record(past, statements, before.Content == content ? null : seen);
        }

        return before.Key != 0 ? AddOutcome.Replaced : AddOutcome.Added;
    }

    /// <summary>Keeps in mind that an article was removed.</summary>
    public void MarkRemoved(RemovedArticle removed) => _removals.Mark(removed);

    /// <summary>Removes the article with this id or file name.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string idOrFile)
    {
        var key = session.ReadNumber("SELECT key FROM article WHERE id = $1", idOrFile)
            ?? session.ReadNumber("SELECT key FROM article WHERE file = $1", idOrFile);
        if (key is null)
        {
            return false;
        }

        var id = session.ReadFirst("SELECT id FROM article WHERE key = $1", static row => row.GetString(0), key.Value)!;
        Remove(key.Value);
        _history.Remove(id);
        return true;
    }

    private void Remove(long key)
    {
        var article = session.ReadFirst(
            "SELECT first_passage, passages, first_statement, statements, outlet, title FROM article WHERE key = $1",
            static row => (
                FirstPassage: row.GetInt64(0), Passages: row.GetInt64(1), FirstStatement: row.GetInt64(2), Statements: row.GetInt64(3),
                Outlet: row.NumberOrNull(4), Title: row.TextOrNull(5)),
            key);
        var (lastPassage, lastStatement) = (article.FirstPassage + article.Passages - 1, article.FirstStatement + article.Statements - 1);
        search.Remove(article.FirstPassage, lastPassage, article.FirstStatement, lastStatement, article.Title);
        speakers.Discount(article.FirstStatement, lastStatement);
        _copies.Remove(key);
        var content = session.ReadNumber(
            "SELECT count(*) FROM passage WHERE id BETWEEN $1 AND $2 AND number > 0", article.FirstPassage, lastPassage);
        session.Execute("DELETE FROM statement WHERE id BETWEEN $1 AND $2", article.FirstStatement, lastStatement);
        session.Execute("DELETE FROM passage WHERE id BETWEEN $1 AND $2", article.FirstPassage, lastPassage);
        session.Execute("DELETE FROM article WHERE key = $1", key);
        session.Execute("DELETE FROM article_words WHERE rowid = $1", key);
        if (article.Outlet is not null)
        {
            session.Execute("UPDATE outlet SET articles = articles - 1 WHERE id = $1", article.Outlet);
            session.Execute("DELETE FROM outlet WHERE id = $1 AND articles = 0", article.Outlet);
        }

        session.Execute(
            "UPDATE tally SET articles = articles - 1, passages = passages - $1, statements = statements - $2", content, article.Statements);
    }

    private List<MatchedStatement> Insert(string file, string hash, string content, ArticleReading reading, DateTimeOffset? seen)
    {
        var (article, facts) = (reading.Article, reading.Article.Facts);
        var (key, firstPassage, firstStatement) = session.ReadFirst(
            "SELECT next_article, next_passage, next_statement FROM tally",
            static row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)));
        var outlet = OutletFor(StoredText.Clean(facts.Outlet));
        var address = ArticleAddress.Key(StoredText.Clean(facts.Url));
        var segments = Segment.Of(article);
        var title = StoredText.Clean(facts.Title) ?? string.Empty;
        var headline = SearchWords.Of(title);
        var passages = 0;
        for (var i = 0; i < segments.Count; i++)
        {
            var segment = segments[i];
            var text = segment.Span.Slice(article.Text).ToString();
            session.Execute(
                "INSERT INTO passage (id, article, number, kind, start, text) VALUES ($1, $2, $3, $4, $5, $6)",
                firstPassage + i, key, segment.Number, (int)segment.Kind, segment.Span.Start, StoredText.Encode(text));
            if (segment.Number > 0)
            {
                passages++;
                search.AddPassage(firstPassage + i, text, headline);
            }
        }

        var statements = new List<MatchedStatement>();
        var day = facts.Published?.DayNumber;
        foreach (var attribution in reading.Attributions)
        {
            if (attribution.Act != AttributionAct.Speech || attribution.Content.All(static run => run.Span.Length == 0))
            {
                continue;
            }

            Check(attribution, article.Text);
            var place = segments.FindIndex(segment => segment.Number > 0 && segment.Span.Contains(attribution.Content[0].Span.Start));
            if (place >= 0)
            {
                var id = firstStatement + statements.Count;
                statements.Add(new MatchedStatement(id, segments[place].Number, attribution));
                InsertStatement(id, key, firstPassage + place, segments[place], attribution, day, headline, article.Text);
            }
        }

        session.Execute(
            """
            INSERT INTO article (key, id, file, hash, title, outlet, author, day, url, address, content, seen, first_passage, passages, first_statement,
              statements)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            key, IdFor(file), file, hash, StoredText.Clean(facts.Title), outlet, StoredText.Clean(facts.Author), day, StoredText.Clean(facts.Url),
            address, content, (facts.Retrieved ?? seen)?.ToUnixTimeMilliseconds(), firstPassage, segments.Count, firstStatement, statements.Count);
        _copies.Add(key, article);
        _removals.Lift(content, address);
        session.Execute(
            "INSERT INTO article_words (rowid, words) VALUES ($1, $2)", key, string.Join(' ', ArticleWords.Of(title, file, facts.Outlet)));
        session.Execute(
            """
            UPDATE tally SET articles = articles + 1, passages = passages + $1, statements = statements + $2, next_article = next_article + 1,
              next_passage = next_passage + $3, next_statement = next_statement + $2
            """,
            passages, statements.Count, segments.Count);
        return statements;
    }

    private long? OutletFor(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return null;
        }

        var id = session.ReadNumber("SELECT id FROM outlet WHERE name = $1", name)
            ?? session.Insert("INSERT INTO outlet (name, articles) VALUES ($1, 0)", name);
        session.Execute("UPDATE outlet SET articles = articles + 1 WHERE id = $1", id);
        return id;
    }

    private void InsertStatement(
        long id, long article, long passage, Segment segment, Attribution attribution, int? day, List<string> headline, string text)
    {
        var (form, role) = speakers.Count(attribution.Speaker, article);
        var (name, office) = (SpeakerBook.NameOf(attribution.Speaker), SpeakerBook.RoleOf(attribution.Speaker));
        var spans = AttributionSpans.Of(attribution);
        session.Execute(
            """
            INSERT INTO statement (id, article, passage, form, role, kind, confidence, via, day, fingerprint, spans)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """,
            id, article, passage, form, role, (int)attribution.Kind, attribution.Confidence, StoredText.Clean(attribution.Via), day,
            Fingerprint.Of(attribution.Content), spans.Pack(segment.Span.Start));
        search.AddStatement(
            id, form, attribution.Kind, new StatementText(text, segment.Span, spans.Content, spans.Context, name, name is null ? null : office), headline);
    }

    private static void Check(Attribution attribution, string text)
    {
        foreach (var run in attribution.Content.Concat(attribution.Source).Concat(attribution.Cue))
        {
            if (!run.IsSliceOf(text))
            {
                throw new ArgumentException(
                    $"The run at {run.Span.Start}–{run.Span.End} is not the slice of the text at its place.", nameof(attribution));
            }
        }
    }

    private string IdFor(string file)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));
        var length = IdLength;
        while (session.ReadNumber("SELECT 1 FROM article WHERE id = $1", hash[..length]) is not null)
        {
            length++;
        }

        return hash[..length];
    }
}
