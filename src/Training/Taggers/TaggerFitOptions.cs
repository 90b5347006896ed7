namespace OnRecord.Training.Taggers;

/// <summary>How a tagger is fitted.</summary>
internal sealed record TaggerFitOptions
{
    /// <summary>Where all randomness comes from: the same seed and corpus give the same bytes.</summary>
    public int Seed { get; init; } = 20220224;

    /// <summary>How often the corpus is gone through for parts of speech.</summary>
    public int SpeechEpochs { get; init; } = 6;

    /// <summary>How often the corpus is gone through for names.</summary>
    public int NameEpochs { get; init; } = 6;

    /// <summary>How often a feature must occur to be learnt.</summary>
    public int LeastCount { get; init; } = 3;

    /// <summary>The least weight, of 127, that is kept.</summary>
    public int LeastWeight { get; init; } = 3;
}
