using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>
/// A source, a cue and a content, as in the Penn Attribution Relation Corpus (Pareti, LREC 2012) and PolNeAR (Newell, Margolin
/// and Ruths, LREC 2018), with the speaker that the source stands for.
/// </summary>
public sealed record Attribution
{
    /// <summary>The mention that the words are attributed to, in runs; empty where the article names none.</summary>
    public ImmutableArray<Run> Source { get; init; } = [];

    /// <summary>The words that attribute ("said", "according to"), in runs; can be empty.</summary>
    public ImmutableArray<Run> Cue { get; init; } = [];

    /// <summary>What was said, in one or more runs, in order, without the quotation marks at their ends.</summary>
    public required ImmutableArray<Run> Content { get; init; }

    /// <summary>How the words are reported.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>Whether it was said or thought.</summary>
    public AttributionAct Act { get; init; } = AttributionAct.Speech;

    /// <summary>Who the source stands for; null where the article names none.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>The outlet or agency that the article credits for the report ("Interfax"), or null.</summary>
    public string? Via { get; init; }

    /// <summary>How sure the reading is of whose words these are, from 0 to 1.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>The sentences that the attribution stands in: from the first that holds a part of it to the last.</summary>
    public required TextSpan Context { get; init; }
}
