using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Checking;

/// <summary>Compares the tables of an index with one another: rows of what is not there, and counts that are not what was counted.</summary>
internal sealed class TableCheck(Session session)
{
    // What each counts should be none.
    private static readonly (string Sentence, string Count)[] Wrong =
    [
        ("paragraphs belong to no article", "SELECT count(*) FROM passage p WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = p.article)"),
        ("statements belong to no article", "SELECT count(*) FROM statement s WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = s.article)"),
        ("paragraphs stand outside their article's", "SELECT abs((SELECT count(*) FROM passage) - (SELECT total(passages) FROM article))"),
        ("statements stand outside their article's", "SELECT abs((SELECT count(*) FROM statement) - (SELECT total(statements) FROM article))"),
        ("speakers' names have another number of statements than is written down",
            "SELECT count(*) FROM form f WHERE f.statements <> (SELECT count(*) FROM statement s WHERE s.form = f.id) OR f.statements = 0"),
        ("speakers' names stand for nobody", "SELECT count(*) FROM form f WHERE NOT EXISTS (SELECT 1 FROM speaker s WHERE s.id = f.speaker)"),
        ("speakers have no name", "SELECT count(*) FROM speaker s WHERE NOT EXISTS (SELECT 1 FROM form f WHERE f.speaker = s.id)"),
        ("speakers have another number of statements than their names",
            "SELECT count(*) FROM speaker s WHERE s.statements <> (SELECT total(f.statements) FROM form f WHERE f.speaker = s.id)"),
        ("speakers are not found by their names",
            "SELECT count(*) FROM speaker s WHERE NOT EXISTS (SELECT 1 FROM speaker_words w WHERE w.rowid = s.id)"),
        ("roles have another number of statements than is written down",
            "SELECT abs((SELECT total(statements) FROM role) - (SELECT count(*) FROM statement WHERE role IS NOT NULL))"),
        ("roles of names have another number of statements than is written down",
            "SELECT abs((SELECT total(statements) FROM form_role) - (SELECT count(*) FROM statement WHERE role IS NOT NULL))"),
        ("outlets have another number of articles than is written down",
            "SELECT count(*) FROM outlet o WHERE o.articles <> (SELECT count(*) FROM article a WHERE a.outlet = o.id)"),
        ("articles have an outlet that is not there",
            "SELECT count(*) FROM article a WHERE a.outlet IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outlet o WHERE o.id = a.outlet)"),
        ("articles are not found by their titles", "SELECT count(*) FROM article a WHERE NOT EXISTS (SELECT 1 FROM article_words w WHERE w.rowid = a.key)"),
        ("titles belong to no article", "SELECT count(*) FROM article_words w WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = w.rowid)"),
        ("earlier versions belong to no article", "SELECT count(*) FROM version v WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.id = v.article)"),
        ("changes belong to no version", "SELECT count(*) FROM change c WHERE NOT EXISTS (SELECT 1 FROM version v WHERE v.id = c.version AND v.article = c.article)"),
        ("changes led to statements that are not there",
            "SELECT count(*) FROM change c WHERE c.now IS NOT NULL AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.id = c.now)"),
        ("words belong to nothing that was taken out", "SELECT count(*) FROM taken_out t WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.id = t.change AND c.what = 1)"),
        ("sketches belong to no article", "SELECT count(*) FROM sketch k WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = k.article)"),
        ("copies belong to no article", "SELECT count(*) FROM copy c WHERE NOT EXISTS (SELECT 1 FROM article a WHERE a.key = c.article)"),
        ("copies are no copies the other way", "SELECT count(*) FROM copy c WHERE NOT EXISTS (SELECT 1 FROM copy o WHERE o.article = c.other AND o.other = c.article)"),
        ("articles more or fewer are written down than there are", "SELECT abs(articles - (SELECT count(*) FROM article)) FROM tally"),
        ("paragraphs more or fewer are written down than there are", "SELECT abs(passages - (SELECT count(*) FROM passage WHERE number > 0)) FROM tally"),
        ("statements more or fewer are written down than there are", "SELECT abs(statements - (SELECT count(*) FROM statement)) FROM tally"),
        ("ids would be given twice",
            """
            SELECT (next_article <= (SELECT coalesce(max(key), 0) FROM article)) + (next_passage <= (SELECT coalesce(max(id), 0) FROM passage))
              + (next_statement <= (SELECT coalesce(max(id), 0) FROM statement)) + (next_form <= (SELECT coalesce(max(id), 0) FROM form)) FROM tally
            """),
    ];

    /// <summary>What does not agree. Only a rebuild mends it.</summary>
    public IEnumerable<CoverageProblem> Run()
    {
        foreach (var (sentence, count) in Wrong)
        {
            if (session.ReadFirst(count, static row => row.GetDouble(0)) is > 0 and var found)
            {
                yield return new CoverageProblem(null, $"{found:N0} {sentence}.");
            }
        }
    }
}
