namespace OnRecord.Training.Taggers;

/// <summary>What the evaluation of a tagger measured. Shares are from 0 to 1.</summary>
internal sealed record TaggerFigures
{
    /// <summary>Tokens measured.</summary>
    public required int Tokens { get; init; }

    /// <summary>Share of tokens with the right part of speech.</summary>
    public required double SpeechAccuracy { get; init; }

    /// <summary>How well names are found, by kind ("person"), and of all kinds ("all"): whole names only.</summary>
    public required IReadOnlyDictionary<string, Agreement> Names { get; init; }

    /// <summary>How well our tokens agree with CoreNLP's.</summary>
    public required Agreement Tokenization { get; init; }

    /// <summary>How well the ends of our sentences agree with CoreNLP's.</summary>
    public required Agreement Sentences { get; init; }

    /// <summary>Tokens a second on one core: tokens, sentences and tags together.</summary>
    public required double TokensPerSecond { get; init; }
}
