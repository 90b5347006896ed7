namespace OnRecord.Reading;

/// <summary>How the words are reported.</summary>
public enum AttributionKind
{
    /// <summary>All in quotation marks.</summary>
    Direct,

    /// <summary>None in quotation marks.</summary>
    Indirect,

    /// <summary>Some in quotation marks.</summary>
    Mixed,
}
