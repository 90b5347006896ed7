using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>A word that is looked for, with what it weighs and which other words stand for it.</summary>
/// <param name="Word">The word.</param>
/// <param name="Weight">How much it tells.</param>
/// <param name="Related">Stems of the words of its families.</param>
/// <param name="MayBeSlip">Whether no statement has it, so that it may be a typing error.</param>
/// <param name="SameFamily">How well a word of its families meets it.</param>
internal sealed record AskedWord(Word Word, double Weight, IReadOnlyList<string> Related, bool MayBeSlip, double SameFamily = AskedWord.Familiar)
{
    private int[]? _relatedHashes;

    private const double SameStem = 0.95;
    private const double Slip = 0.85;
    private const double Familiar = 0.7;

    /// <summary>The hashes of <see cref="Related"/>, in its order.</summary>
    public ReadOnlySpan<int> RelatedHashes => _relatedHashes ??= [.. Related.Select(WordForm.HashOf)];

    /// <summary>How well it is met by a word: 1 for the word itself, 0 for another.</summary>
    public double Meets(Word other)
    {
        if (Word.Folded == other.Folded)
        {
            return 1;
        }

        if (Word.Stem == other.Stem)
        {
            return SameStem;
        }

        if (MayBeSlip && (Spelling.IsSlipOf(Word.Folded, other.Folded) || Spelling.IsClippingOf(Word.Folded, other.Folded)))
        {
            return Slip;
        }

        foreach (var related in Related)
        {
            if (related == other.Stem)
            {
                return SameFamily;
            }
        }

        return 0;
    }

    /// <summary>How well the best of these words meets it.</summary>
    public double Meets(WordBag words)
    {
        if (words.Has(Word))
        {
            return 1;
        }

        if (words.HasStem(Word.Stem, Word.Form.StemHash))
        {
            return SameStem;
        }

        if (MayBeSlip && words.HasLike(Word.Folded))
        {
            return Slip;
        }

        for (var at = 0; at < Related.Count; at++)
        {
            if (words.HasStem(Related[at], RelatedHashes[at]))
            {
                return SameFamily;
            }
        }

        return 0;
    }
}
