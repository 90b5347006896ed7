namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// What the learned finder sees of a token. Changing anything here changes every model: raise the format's version.
/// </summary>
/// <param name="Word">The word as the vocabulary has it: lower case, quotation marks and dashes of all styles as one.</param>
/// <param name="Prefix">Bucket of its first three characters, below <see cref="AffixBuckets"/>.</param>
/// <param name="Suffix">Bucket of its last three characters, below <see cref="AffixBuckets"/>.</param>
/// <param name="Speech">Its part of speech.</param>
/// <param name="Name">Its name, by kind and by whether it begins there, below <see cref="Names"/>.</param>
/// <param name="Casing">How it is written.</param>
/// <param name="Quotation">Where it stands to quotation marks, below <see cref="Quotations"/>.</param>
/// <param name="Cue">What the lexicon of cues says of it, below <see cref="Cues"/>.</param>
/// <param name="Place">Where it stands in its sentence and block, below <see cref="Places"/>.</param>
/// <param name="RuledPart">Which source or cue of the rules' it is part of, below <see cref="RuleMarks.Values"/>.</param>
/// <param name="RuledContent">Where it stands in a content of the rules', below <see cref="RuleMarks.Values"/>.</param>
internal readonly record struct TokenFeatures(
    string Word, ushort Prefix, ushort Suffix, byte Speech, byte Name, byte Casing, byte Quotation, byte Cue, byte Place, byte RuledPart,
    byte RuledContent)
{
    /// <summary>How many buckets affixes are hashed into.</summary>
    public const int AffixBuckets = 4096;

    /// <summary>How many parts of speech there are.</summary>
    public const int Speeches = 48;

    /// <summary>How many values <see cref="Name"/> has.</summary>
    public const int Names = 16;

    /// <summary>How many values <see cref="Casing"/> has.</summary>
    public const int Casings = 8;

    /// <summary>How many values <see cref="Quotation"/> has.</summary>
    public const int Quotations = 8;

    /// <summary>How many values <see cref="Cue"/> has.</summary>
    public const int Cues = 8;

    /// <summary>The <see cref="Place"/> of a token that begins a block; 1 begins a sentence, 0 none.</summary>
    public const int BlockStart = 2;

    /// <summary>How many values <see cref="Place"/> has.</summary>
    public const int Places = 8;
}
