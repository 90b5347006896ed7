using System.Text;
using OnRecord.Coverage.Postings;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>Keeps the words of passages and statements in step with their rows, inside a transaction that is not its own.</summary>
internal sealed class SearchWriter(Session session)
{
    // What was said weighs most; then the headline, then what stands around.
    private const double ContentWeight = 4;
    private const double AroundWeight = 1;
    private const double HeadlineWeight = 1.5;
    private const double HeadlineOfPassageWeight = 0.5;

    private readonly PostingWriter _postings = new(session);

    /// <summary>Adds a passage.</summary>
    public void AddPassage(long id, string text, List<string> headline) => Write(_postings, id, text, headline);

    /// <summary>Adds a statement.</summary>
    public void AddStatement(long id, long? form, AttributionKind kind, StatementText statement, List<string> headline) =>
        Write(_postings, id, form, kind, statement, headline);

    /// <summary>Puts the words of a passage into lists.</summary>
    public static void Write(IPostings postings, long id, string text, List<string> headline) => OfPassage(text, headline).Write(postings, Part.Passage, id);

    /// <summary>Puts the words of a statement into lists.</summary>
    public static void Write(IPostings postings, long id, long? form, AttributionKind kind, StatementText statement, List<string> headline)
    {
        var (content, whole) = OfStatement(statement, headline);
        content.Write(postings, Part.Content, id, whole.Length);
        whole.Write(postings, Part.Statement, id);
        if (form is not null)
        {
            postings.Add(ListKey.OfForm(form.Value), id);
        }

        if (kind != AttributionKind.Indirect)
        {
            postings.Add(ListKey.Quoted, id);
        }
    }

    /// <summary>Takes an article's passages and statements out. Before their rows are deleted.</summary>
    public void Remove(long firstPassage, long lastPassage, long firstStatement, long lastStatement, string? title)
    {
        Flush();
        var headline = SearchWords.Of(title);
        var passages = session.Read(
            "SELECT id, number, start, text FROM passage WHERE id BETWEEN $1 AND $2 ORDER BY id",
            static row => (Id: row.GetInt64(0), Number: row.GetInt32(1), Start: row.GetInt32(2), Text: StoredText.Decode(row, 3)),
            firstPassage, lastPassage);
        var words = new HashSet<string>();
        foreach (var (_, _, _, text) in passages.Where(passage => passage.Number > 0))
        {
            words.UnionWith(OfPassage(text, headline).All);
        }

        _postings.Erase(words, [Part.Passage], firstPassage, lastPassage);
        words.Clear();
        var forms = new HashSet<long>();
        var whole = string.Concat(passages.Select(passage => passage.Text));
        var byId = passages.ToDictionary(passage => passage.Id, passage => new TextSpan(passage.Start, passage.Start + passage.Text.Length));
        foreach (var (passage, packed, form, name, role) in session.Read(
            """
            SELECT s.passage, s.spans, s.form, f.name, r.text
            FROM statement s LEFT JOIN form f ON f.id = s.form LEFT JOIN role r ON r.id = s.role WHERE s.id BETWEEN $1 AND $2
            """,
            static row => (row.GetInt64(0), (byte[])row.GetValue(1), row.NumberOrNull(2), row.TextOrNull(3), row.TextOrNull(4)),
            firstStatement, lastStatement))
        {
            var span = byId[passage];
            var spans = AttributionSpans.Unpack(packed, span.Start);
            words.UnionWith(OfStatement(new StatementText(whole, span, spans.Content, spans.Context, name, role), headline).Whole.All);
            if (form is not null && forms.Add(form.Value))
            {
                _postings.Erase(ListKey.OfForm(form.Value), firstStatement, lastStatement);
            }
        }

        _postings.Erase(words, [Part.Content, Part.Statement], firstStatement, lastStatement);
        _postings.Erase(ListKey.Quoted, firstStatement, lastStatement);
    }

    /// <summary>Writes what was added. Before the transaction is committed.</summary>
    public void Flush() => _postings.Flush();

    /// <summary>Forgets what was added: the transaction was rolled back.</summary>
    public void Forget() => _postings.Forget();

    private static TextWords OfPassage(string text, List<string> headline)
    {
        var words = new TextWords();
        words.Add(SearchWords.Of(text), 1);
        words.Add(headline, HeadlineOfPassageWeight);
        return words;
    }

    private static (TextWords Content, TextWords Whole) OfStatement(StatementText statement, List<string> headline)
    {
        var (content, whole) = (new TextWords(), new TextWords());
        var said = new List<string>();
        foreach (var span in statement.Content)
        {
            said.AddRange(SearchWords.Of(span.Slice(statement.Text)));
        }

        content.Add(said, ContentWeight);
        whole.Add(said, ContentWeight);
        whole.Add(SearchWords.Of(Around(statement)), AroundWeight);
        whole.Add(headline, HeadlineWeight);
        return (content, whole);
    }

    // The rest of the paragraph and of the sentences that the statement stands in, and the speaker's name, which may be a "he" there.
    private static string Around(StatementText statement)
    {
        var (text, passage, context) = (statement.Text, statement.Passage, statement.Context);
        var around = new StringBuilder();
        var at = Math.Min(passage.Start, context.Start);
        var end = Math.Min(text.Length, Math.Max(passage.End, context.End));
        foreach (var span in statement.Content)
        {
            if (span.Start > at && span.Start <= end)
            {
                around.Append(text, at, span.Start - at).Append(' ');
            }

            at = Math.Max(at, span.End);
        }

        if (at < end)
        {
            around.Append(text, at, end - at).Append(' ');
        }

        return around.Append(statement.Speaker).Append(' ').Append(statement.Role).ToString();
    }
}
