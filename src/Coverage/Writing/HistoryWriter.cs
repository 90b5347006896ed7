using OnRecord.Coverage.Search;
using OnRecord.Coverage.Snapshots;
using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Writing;

/// <summary>Keeps earlier versions of articles and what became of their statements, inside a transaction that is not its own.</summary>
internal sealed class HistoryWriter(Session session)
{
    /// <summary>An article as it is, before it is replaced.</summary>
    public PastArticle Take(string file)
    {
        var articles = new ArticleRows(session);
        var article = articles.Find(file)!;
        var statements = new StatementRows(session, articles, new SpeakerRows(session)).Of(article.Id);
        return new PastArticle(article, articles.Text(article.Id)!, [.. statements.Select(static one => new MatchedStatement(one.Id, one.Paragraph, one.Attribution))]);
    }

    /// <summary>What was known of the statements of the older is from now on known of those of the newer that are the same.</summary>
    /// <param name="past">The article as it was.</param>
    /// <param name="now">Its statements as they are.</param>
    /// <param name="at">When it was changed; null where the change is nobody's business: what it was is forgotten then.</param>
    public void Record(PastArticle past, IReadOnlyList<MatchedStatement> now, DateTimeOffset? at)
    {
        var version = at is null ? 0 : session.Insert(
            "INSERT INTO version (article, hash, title, seen, until, text) VALUES ($1, $2, $3, $4, $5, $6)",
            past.Article.Id, past.Article.Hash, StoredText.Clean(past.Article.Facts.Title), past.Article.Seen?.ToUnixTimeMilliseconds(),
            at.Value.ToUnixTimeMilliseconds(), StoredText.Encode(past.Text));
        var (older, news) = StatementMatching.Match(past.Statements, now);
        foreach (var (one, other, isSame) in older)
        {
            if (other is null)
            {
                Forget("now = $1", one.Id);
            }
            else
            {
                session.Execute("UPDATE change SET now = $2 WHERE now = $1", one.Id, other.Id);
            }

            if (at is { } moment && !isSame)
            {
                Insert(past.Article.Id, version, moment, other is null ? ChangeKind.TakenOut : ChangeKind.Changed, one, other?.Id);
            }
        }

        foreach (var one in news)
        {
            PutBack(past.Article.Id, one);
            if (at is { } moment)
            {
                session.Execute(
                    "INSERT INTO change (article, version, at, what, now) VALUES ($1, $2, $3, $4, $5)",
                    past.Article.Id, version, moment.ToUnixTimeMilliseconds(), (int)ChangeKind.New, one.Id);
            }
        }
    }

    /// <summary>Forgets all that an article was.</summary>
    public void Remove(string article)
    {
        Forget("article = $1", article);
        session.Execute("DELETE FROM version WHERE article = $1", article);
    }

    private void Insert(string article, long version, DateTimeOffset at, ChangeKind kind, MatchedStatement statement, long? now)
    {
        var attribution = statement.Attribution;
        var id = session.Insert(
            """
            INSERT INTO change (article, version, at, what, now, name, of, role, kind, confidence, via, paragraph, fingerprint, spans)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            """,
            article, version, at.ToUnixTimeMilliseconds(), (int)kind, now, SpeakerBook.NameOf(attribution.Speaker), (int?)attribution.Speaker?.Kind,
            SpeakerBook.RoleOf(attribution.Speaker), (int)attribution.Kind, attribution.Confidence, StoredText.Clean(attribution.Via),
            statement.Paragraph, Fingerprint.Of(attribution.Content), AttributionSpans.Of(attribution).Pack(0));
        if (kind == ChangeKind.TakenOut)
        {
            foreach (var word in attribution.Content.SelectMany(static run => SearchWords.Of(run.Text)).Distinct())
            {
                session.Execute("INSERT INTO taken_out (word, change) VALUES ($1, $2)", word, id);
            }
        }
    }

    // What was taken out and stands in the article again was not taken out.
    private void PutBack(string article, MatchedStatement statement)
    {
        var fingerprint = Fingerprint.Of(statement.Attribution.Content);
        Forget($"article = $1 AND what = {(int)ChangeKind.TakenOut} AND fingerprint = $2 AND name IS $3", article, fingerprint, SpeakerBook.NameOf(statement.Attribution.Speaker));
    }

    private void Forget(string condition, params ReadOnlySpan<object?> values)
    {
        session.Execute($"DELETE FROM taken_out WHERE change IN (SELECT id FROM change WHERE {condition})", values);
        session.Execute($"DELETE FROM change WHERE {condition}", values);
    }
}
