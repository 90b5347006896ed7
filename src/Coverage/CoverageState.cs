namespace OnRecord.Coverage;

/// <summary>What was found where the index should be.</summary>
public enum CoverageState
{
    /// <summary>An index with at least one article.</summary>
    Ready,

    /// <summary>An index without articles; a new one was made where there was none.</summary>
    Empty,

    /// <summary>An index that another version of OnRecord made. It answers nothing until it is rebuilt.</summary>
    OtherVersion,

    /// <summary>An index of ours that cannot be read any more. It answers nothing until it is rebuilt.</summary>
    Damaged,
}
