using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Writing;

/// <summary>Keeps what is left of articles that were removed, inside a transaction that is not its own.</summary>
internal sealed class RemovalWriter(Session session)
{
    /// <summary>Keeps in mind that an article was removed.</summary>
    public void Mark(RemovedArticle removed) => session.Execute(
        "INSERT OR REPLACE INTO removed (content, address, url, file, title, at, by) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        removed.Content, ArticleAddress.Key(removed.Url), StoredText.Clean(removed.Url), StoredText.Clean(removed.File), StoredText.Clean(removed.Title),
        removed.At.ToUnixTimeMilliseconds(), StoredText.Clean(removed.By));

    /// <summary>An article with this text and address is there again.</summary>
    public void Lift(string content, string? address) =>
        session.Execute("DELETE FROM removed WHERE content = $1 OR (address IS NOT NULL AND address = $2)", content, address);
}
