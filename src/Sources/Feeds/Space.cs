namespace OnRecord.Sources.Feeds;

/// <summary>What a namespace is for, as far as feeds go.</summary>
internal enum Space
{
    /// <summary>Nothing that is read.</summary>
    Other,

    /// <summary>The feed's own: RSS has none, or one of several; Atom has one.</summary>
    Feed,

    /// <summary>Dublin Core: who and when.</summary>
    DublinCore,

    /// <summary>RSS's module for whole texts.</summary>
    Content,

    /// <summary>Atom's tombstones (RFC 6721).</summary>
    Tombstones,
}
