namespace OnRecord.Coverage;

/// <summary>What adding an article did.</summary>
public enum AddOutcome
{
    /// <summary>It was new.</summary>
    Added,

    /// <summary>Another text or other facts stood under the same file name; they were replaced.</summary>
    Replaced,

    /// <summary>It was there already, unchanged.</summary>
    Unchanged,
}
