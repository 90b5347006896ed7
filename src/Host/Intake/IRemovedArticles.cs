namespace OnRecord.Host.Intake;

/// <summary>Which articles a moderator removed: no feed brings them back.</summary>
internal interface IRemovedArticles
{
    /// <summary>Whether the article that goes by this address was removed.</summary>
    /// <exception cref="OnRecord.Coverage.CoverageException">That cannot be told just now.</exception>
    bool IsRemoved(Uri address);
}
