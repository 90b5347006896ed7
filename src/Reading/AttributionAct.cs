namespace OnRecord.Reading;

/// <summary>What the source is reported to have done with the content.</summary>
public enum AttributionAct
{
    /// <summary>Said or wrote it, in whatever words.</summary>
    Speech,

    /// <summary>Believed, wished or intended it.</summary>
    Thought,
}
