namespace OnRecord.Reading.Attributions;

/// <summary>An attribution before its speaker is resolved.</summary>
internal sealed class AttributionCandidate
{
    /// <summary>Number of the block that the cue, or else the content, stands in.</summary>
    public required int Block { get; init; }

    /// <summary>Number of the sentence in that block.</summary>
    public required int Sentence { get; init; }

    /// <summary>The source mention; null where none was found.</summary>
    public TextSpan? Source { get; set; }

    /// <summary>What names the speaker, where that is not the whole source or stands elsewhere (the antecedent of "who"); else null.</summary>
    public TextSpan? Mention { get; init; }

    /// <summary>The cue; null where there is none.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>The content, in order.</summary>
    public required List<TextSpan> Content { get; init; }

    /// <summary>Whether it was said or thought.</summary>
    public AttributionAct Act { get; init; } = AttributionAct.Speech;

    /// <summary>The mention of whom the words were told to or carried by ("told Interfax"), where there is one.</summary>
    public TextSpan? Relay { get; set; }

    /// <summary>Index of the candidate whose speaker this one shares: it goes on with the same speech, and names nobody itself.</summary>
    public AttributionCandidate? SameSpeakerAs { get; set; }

    /// <summary>The account's owner, where the content is a post.</summary>
    public string? Account { get; init; }

    /// <summary>Whose turn it is, where the content is a turn of a transcript: word for word, though not in quotation marks.</summary>
    public string? TurnOf { get; init; }

    /// <summary>How sure the finder is of whose words these are, from 0 to 1.</summary>
    public double Confidence { get; init; }
}
