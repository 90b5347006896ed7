using OnRecord.Coverage.Copies;
using OnRecord.Coverage.Storage;
using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>Keeps which articles have nearly the same text, inside a transaction that is not its own.</summary>
internal sealed class CopyWriter(Session session)
{
    // An agency's report is carried by so many at most; more that look alike are a form letter.
    private const int MostCompared = 50;

    /// <summary>Finds the copies of an article whose rows are written.</summary>
    public void Add(long key, Article article)
    {
        var runs = Shingles.Of(article.Blocks
            .Where(static block => block.Kind is BlockKind.Paragraph or BlockKind.Post)
            .Select(block => StoredText.Clean(block.Span.Slice(article.Text).ToString())!));
        var bands = Sketch.Of(runs);
        if (bands.Length == 0)
        {
            return;
        }

        var alike = session.Read(
            "SELECT article, count(*) FROM sketch WHERE band IN (SELECT value FROM json_each($1)) GROUP BY article ORDER BY count(*) DESC, article LIMIT $2",
            static row => row.GetInt64(0), JsonText.Array(bands), MostCompared);
        foreach (var other in alike.Where(other => Shingles.Resemblance(runs, RunsOf(other)) >= Shingles.Enough))
        {
            session.Execute("INSERT INTO copy (article, other) VALUES ($1, $2), ($2, $1)", key, other);
        }

        foreach (var band in bands.Distinct())
        {
            session.Execute("INSERT INTO sketch (band, article) VALUES ($1, $2)", band, key);
        }
    }

    /// <summary>Forgets an article whose passages are still there.</summary>
    public void Remove(long key)
    {
        foreach (var band in Sketch.Of(RunsOf(key)))
        {
            session.Execute("DELETE FROM sketch WHERE band = $1 AND article = $2", band, key);
        }

        foreach (var other in session.Read("SELECT other FROM copy WHERE article = $1", static row => row.GetInt64(0), key))
        {
            session.Execute("DELETE FROM copy WHERE article = $1 AND other = $2", other, key);
        }

        session.Execute("DELETE FROM copy WHERE article = $1", key);
    }

    private HashSet<ulong> RunsOf(long key) => Shingles.Of(session.Read(
        """
        SELECT p.text FROM article a CROSS JOIN passage p ON p.id BETWEEN a.first_passage AND a.first_passage + a.passages - 1
        WHERE a.key = $1 AND p.number > 0 AND p.kind IN ($2, $3) ORDER BY p.id
        """,
        static row => StoredText.Clean(StoredText.Decode(row, 0))!, key, (int)BlockKind.Paragraph, (int)BlockKind.Post));
}
