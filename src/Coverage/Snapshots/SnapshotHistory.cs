namespace OnRecord.Coverage.Snapshots;

/// <summary>What became of articles, at a snapshot's moment.</summary>
/// <param name="rows">What reads it.</param>
/// <param name="guard">Runs what reads, and says in sentences what goes wrong.</param>
internal sealed class SnapshotHistory(HistoryRows rows, Action<Action> guard) : IArticleHistory
{
    /// <inheritdoc/>
    public IndexedArticle? FindSame(string? url, string? content, string? outlet) => Read(() => rows.FindSame(url, content, outlet));

    /// <inheritdoc/>
    public RemovedArticle? FindRemoved(string? url, string? content) => Read(() => rows.FindRemoved(url, content));

    /// <inheritdoc/>
    public IReadOnlyList<RemovedArticle> Removed() => Read(rows.Removed);

    /// <inheritdoc/>
    public IReadOnlyList<EarlierVersion> VersionsOf(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => rows.Versions(articleId));
    }

    /// <inheritdoc/>
    public string? Text(long version) => Read(() => rows.Text(version));

    /// <inheritdoc/>
    public IReadOnlyList<StatementChange> ChangesOf(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => rows.Of(articleId));
    }

    /// <inheritdoc/>
    public IReadOnlyList<StatementChange> ChangesTo(IReadOnlyCollection<long> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return Read(() => rows.To(statements));
    }

    /// <inheritdoc/>
    public IReadOnlyList<StatementChange> FindTakenOut(string words, int most)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Read(() => rows.TakenOut(words, most));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ArticleCopy> CopiesAmong(IReadOnlyCollection<string> articleIds)
    {
        ArgumentNullException.ThrowIfNull(articleIds);
        return Read(() => rows.CopiesAmong(articleIds));
    }

    /// <inheritdoc/>
    public IReadOnlyList<IndexedArticle> CopiesOf(string articleId)
    {
        ArgumentNullException.ThrowIfNull(articleId);
        return Read(() => rows.CopiesOf(articleId));
    }

    private T Read<T>(Func<T> read)
    {
        var value = default(T)!;
        guard(() => value = read());
        return value;
    }
}
