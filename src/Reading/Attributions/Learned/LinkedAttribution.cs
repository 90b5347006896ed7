namespace OnRecord.Reading.Attributions.Learned;

/// <summary>A cue with what belongs to it.</summary>
/// <param name="Cue">The cue.</param>
internal sealed record LinkedAttribution(MarkedSpan Cue)
{
    /// <summary>The stretches of its source; none where the article names nobody.</summary>
    public List<MarkedSpan> Sources { get; } = [];

    /// <summary>The stretches of its content, in order.</summary>
    public List<MarkedSpan> Content { get; } = [];
}
