using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>An attribution of the gold or of a reading, and whether the other side has it.</summary>
internal sealed record JudgedAttribution
{
    /// <summary>Who it is attributed to, in words; empty where nobody is named.</summary>
    public required string Source { get; init; }

    /// <summary>The words that attribute; can be empty.</summary>
    public required string Cue { get; init; }

    /// <summary>The words that are attributed.</summary>
    public required string Content { get; init; }

    /// <summary>Where the words stand.</summary>
    public required OffsetSet Offsets { get; init; }

    /// <summary>From the first of its parts to the end of its first run of content; null where none of it was found in the text.</summary>
    public required TextSpan? Place { get; init; }

    /// <summary>How the words are reported; null where the gold does not tell.</summary>
    public required AttributionKind? Kind { get; init; }

    /// <summary>Whether the other side has it.</summary>
    public bool IsRight { get; init; }
}
