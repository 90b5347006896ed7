namespace OnRecord.Coverage;

/// <summary>What became of articles: earlier versions, what changed, what was removed, and who else carries the same text.</summary>
public interface IArticleHistory
{
    /// <summary>The article that has this address or this text already, or null.</summary>
    /// <param name="url">An address, however it is spelt, or null.</param>
    /// <param name="content">What <see cref="ArticleContent.Hash"/> gives for a text, or null.</param>
    /// <param name="outlet">
    /// Who published it, where that is known. The same text of another outlet or with another address is a copy, and not the same article.
    /// </param>
    IndexedArticle? FindSame(string? url, string? content, string? outlet);

    /// <summary>The article with this address or this text that was removed and has not been put back, or null.</summary>
    /// <param name="url">An address, however it is spelt, or null.</param>
    /// <param name="content">What <see cref="ArticleContent.Hash"/> gives for a text, or null.</param>
    RemovedArticle? FindRemoved(string? url, string? content);

    /// <summary>Every article that was removed and has not been put back, the newest first.</summary>
    IReadOnlyList<RemovedArticle> Removed();

    /// <summary>The earlier versions of an article, the oldest first.</summary>
    IReadOnlyList<EarlierVersion> VersionsOf(string articleId);

    /// <summary>The whole stored text of an earlier version, or null.</summary>
    string? Text(long version);

    /// <summary>What the versions of an article changed, the oldest first; of one moment, in the order of the text.</summary>
    IReadOnlyList<StatementChange> ChangesOf(string articleId);

    /// <summary>What became of these statements before they were as they are, the oldest first.</summary>
    IReadOnlyList<StatementChange> ChangesTo(IReadOnlyCollection<long> statements);

    /// <summary>Statements that were taken out of articles which are still there; those that have most of the words first.</summary>
    /// <param name="words">Words of a question; data, never syntax.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<StatementChange> FindTakenOut(string words, int most);

    /// <summary>Which of these articles have the same text, or nearly (four fifths of their runs of five words), each pair once.</summary>
    IReadOnlyList<ArticleCopy> CopiesAmong(IReadOnlyCollection<string> articleIds);

    /// <summary>The articles that have the same text as this one, or nearly, the earliest first.</summary>
    IReadOnlyList<IndexedArticle> CopiesOf(string articleId);
}
