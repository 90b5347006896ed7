namespace OnRecord.Coverage;

/// <summary>What a newer version of an article did to a statement.</summary>
public enum ChangeKind
{
    /// <summary>It has other words, or is attributed to somebody else.</summary>
    Changed,

    /// <summary>It does not stand in the article any more.</summary>
    TakenOut,

    /// <summary>It was not there before.</summary>
    New,
}
