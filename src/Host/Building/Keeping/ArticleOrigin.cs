namespace OnRecord.Host.Building.Keeping;

/// <summary>Who puts an article in.</summary>
internal enum ArticleOrigin
{
    /// <summary>A person, who means this article: one that was removed is put back.</summary>
    Person,

    /// <summary>A feed, which knows nothing of removals: an article that was removed stays out.</summary>
    Feed,
}
