namespace OnRecord.Coverage.Feeds;

/// <summary>What came of an item.</summary>
public enum ItemState
{
    /// <summary>Its article is in the coverage, or was when it was taken.</summary>
    Taken,

    /// <summary>It could not be taken, and is tried again.</summary>
    Waiting,

    /// <summary>It cannot be taken as it is.</summary>
    Refused,

    /// <summary>A moderator removed its article; it is not taken again.</summary>
    Removed,

    /// <summary>Its publisher took it away; its article stays until a moderator removes it.</summary>
    Withdrawn,
}
