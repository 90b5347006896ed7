using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Search;
using OnRecord.Coverage.Storage;
using OnRecord.Coverage.Writing;
using OnRecord.Reading;

namespace OnRecord.Coverage.Checking;

/// <summary>
/// Goes through an index: each statement against the text, the words of each text against the lists, and each table against those that it must
/// agree with. In one read transaction; a text at a time.
/// </summary>
internal sealed class CoverageCheck(Session session, IProgress<int>? progress, CancellationToken cancellationToken)
{
    private const int MostOfADamagedFile = 5;

    private readonly List<CoverageProblem> problems = [];

    /// <summary>What is not as it should be.</summary>
    public IReadOnlyList<CoverageProblem> Run()
    {
        session.Execute("BEGIN");
        try
        {
            var broken = session.Read($"PRAGMA integrity_check({MostOfADamagedFile})", static row => row.GetString(0)).FindAll(static line => line != "ok");
            problems.AddRange(broken.Select(static line => new CoverageProblem(null, $"The database file is damaged: {line}")));
            if (broken.Count == 0)
            {
                CheckArticles();
                problems.AddRange(new TableCheck(session).Run());
            }
        }
        catch (SqliteException error) when (error.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            problems.Add(new CoverageProblem(null, $"The database file is damaged: {error.Message}"));
        }
        finally
        {
            session.Execute("COMMIT");
        }

        return problems;
    }

    private void CheckArticles()
    {
        var articles = session.Read(
            "SELECT key, file, title, content, day, first_passage, passages, first_statement, statements FROM article ORDER BY key",
            static row => new CheckedArticle(
                row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.GetString(3), row.NumberOrNull(4), row.GetInt64(5), row.GetInt64(6),
                row.GetInt64(7), row.GetInt64(8)));
        var sums = new PostingSums(session, [.. articles.Select(static article => (article.FirstPassage, article.FirstStatement))]);
        for (var number = 0; number < articles.Count; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sums.Begin(number);
            foreach (var sentence in Faults(articles[number], sums).Distinct())
            {
                problems.Add(new CoverageProblem(articles[number].File, $"{articles[number].File}: {sentence}"));
            }

            progress?.Report(number + 1);
        }

        try
        {
            sums.ReadLists(cancellationToken);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException)
        {
            problems.Add(new CoverageProblem(null, "The list of a word cannot be read."));
            return;
        }

        if (sums.Strays > 0)
        {
            problems.Add(new CoverageProblem(null, $"{sums.Strays:N0} words are listed for articles that are not there."));
        }

        for (var number = 0; number < articles.Count; number++)
        {
            if (!sums.AreRight(number))
            {
                problems.Add(new CoverageProblem(articles[number].File, $"{articles[number].File}: it is listed under other words than it has."));
            }
        }
    }

    private IEnumerable<string> Faults(CheckedArticle article, PostingSums sums)
    {
        var passages = session.Read(
            "SELECT id, article, number, start, text FROM passage WHERE id BETWEEN $1 AND $2 ORDER BY id",
            static row => (Id: row.GetInt64(0), Article: row.GetInt64(1), Number: row.GetInt32(2), Start: row.GetInt32(3), Text: StoredText.Decode(row, 4)),
            article.FirstPassage, article.FirstPassage + article.Passages - 1);
        var (at, last) = (0, 0);
        foreach (var passage in passages)
        {
            if (passage.Article != article.Key || passage.Start != at || (passage.Number != 0 && passage.Number != ++last))
            {
                yield return "its paragraphs are not where they should be.";
            }

            at += passage.Text.Length;
        }

        if (passages.Count != article.Passages)
        {
            yield return "paragraphs are missing.";
            yield break;
        }

        var content = passages.FindAll(static passage => passage.Number > 0);
        if (ArticleContent.HashOf(content.Select(static passage => passage.Text)) != article.Content)
        {
            yield return "its text is not what was read.";
        }

        var headline = SearchWords.Of(article.Title ?? string.Empty);
        foreach (var passage in content)
        {
            SearchWriter.Write(sums, passage.Id, passage.Text, headline);
        }

        var text = string.Concat(passages.Select(static passage => passage.Text));
        var places = passages.ToDictionary(static passage => passage.Id, static passage => new TextSpan(passage.Start, passage.Start + passage.Text.Length));
        var numbers = content.Select(static passage => passage.Id).ToHashSet();
        var statements = session.Read(
            """
            SELECT s.id, s.article, s.passage, s.form, s.role, s.kind, s.day, s.fingerprint, s.spans, f.name, r.text
            FROM statement s LEFT JOIN form f ON f.id = s.form LEFT JOIN role r ON r.id = s.role WHERE s.id BETWEEN $1 AND $2 ORDER BY s.id
            """,
            static row => new CheckedStatement(
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.NumberOrNull(3), row.NumberOrNull(4), (AttributionKind)row.GetInt32(5),
                row.NumberOrNull(6), row.GetInt64(7), (byte[])row.GetValue(8), row.TextOrNull(9), row.TextOrNull(10)),
            article.FirstStatement, article.FirstStatement + article.Statements - 1);
        if (statements.Count != article.Statements)
        {
            yield return "statements are missing.";
        }

        foreach (var statement in statements)
        {
            if (Fault(article, statement, text, places, numbers, out var spans) is { } sentence)
            {
                yield return sentence;
            }
            else
            {
                SearchWriter.Write(
                    sums, statement.Id, statement.Form, statement.Kind,
                    new StatementText(text, places[statement.Passage], spans!.Content, spans.Context, statement.Name, statement.Name is null ? null : statement.Office),
                    headline);
            }
        }
    }

    private static string? Fault(
        CheckedArticle article, CheckedStatement statement, string text, Dictionary<long, TextSpan> places, HashSet<long> numbers, out AttributionSpans? spans)
    {
        spans = null;
        if (statement.Article != article.Key || statement.Day != article.Day || !numbers.Contains(statement.Passage))
        {
            return "a statement does not stand in its article.";
        }

        if ((statement.Form is not null && statement.Name is null) || (statement.Role is not null && statement.Office is null))
        {
            return "the speaker of a statement is missing.";
        }

        try
        {
            spans = AttributionSpans.Unpack(statement.Spans, places[statement.Passage].Start);
        }
        catch (Exception error) when (error is ArgumentException or IndexOutOfRangeException)
        {
            return "where a statement stands cannot be read.";
        }

        return spans.Whole.Start < 0 || spans.Whole.End > text.Length || Fingerprint.Of([.. spans.Content.Select(span => Reading.Run.Of(text, span))]) != statement.Fingerprint
            ? "the words of a statement do not stand where they should."
            : null;
    }

    private sealed record CheckedArticle(
        long Key, string File, string? Title, string Content, long? Day, long FirstPassage, long Passages, long FirstStatement, long Statements);

    private sealed record CheckedStatement(
        long Id, long Article, long Passage, long? Form, long? Role, AttributionKind Kind, long? Day, long Fingerprint, byte[] Spans, string? Name,
        string? Office);
}
