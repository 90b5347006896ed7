namespace OnRecord.Reading.Attributions.Learned;

/// <summary>A cue with what belongs to it.</summary>
/// <param name="Cue">The cue.</param>
internal sealed record LinkedAttribution(MarkedSpan Cue)
{
    /// <summary>The stretches of its source; none where the article names nobody.</summary>
    public List<MarkedSpan> Sources { get; } = [];

    /// <summary>What may be its source, where none was marked.</summary>
    public MarkedSpan? PossibleSource { get; set; }

    /// <summary>Whether its content was not marked, but is the likeliest near a cue that was.</summary>
    public bool IsContentCalledFor { get; set; }

    /// <summary>The stretches of its content, in order.</summary>
    public List<MarkedSpan> Content { get; } = [];
}
