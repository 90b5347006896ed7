using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Tags;

/// <summary>What the taggers see of a token: hashes of its word, affixes and shape, never the characters themselves.</summary>
internal readonly record struct WordForm
{
    /// <summary>Hash of the word in lower case, digits as 0, quotation marks and dashes of all styles as one.</summary>
    public required uint Lower { get; init; }

    /// <summary>Hashes of the last one to four characters, in lower case.</summary>
    public required uint Suffix1 { get; init; }

    /// <inheritdoc cref="Suffix1"/>
    public required uint Suffix2 { get; init; }

    /// <inheritdoc cref="Suffix1"/>
    public required uint Suffix3 { get; init; }

    /// <inheritdoc cref="Suffix1"/>
    public required uint Suffix4 { get; init; }

    /// <summary>Hash of the first two characters, in lower case.</summary>
    public required uint Prefix2 { get; init; }

    /// <summary>Hash of the first three characters, in lower case.</summary>
    public required uint Prefix3 { get; init; }

    /// <summary>Which kinds of character follow each other ("Xx-Xx", "0.0"), runs of a kind written once or twice.</summary>
    public required uint Shape { get; init; }

    /// <summary>How the word is written.</summary>
    public required Casing Case { get; init; }

    /// <summary>The lists of the gazetteer that it stands in.</summary>
    public required Listed Listed { get; init; }

    /// <summary>What stands before the first and behind the last token.</summary>
    public static WordForm Edge { get; } = new()
    {
        Lower = 1,
        Suffix1 = 1,
        Suffix2 = 1,
        Suffix3 = 1,
        Suffix4 = 1,
        Prefix2 = 1,
        Prefix3 = 1,
        Shape = 1,
        Case = Casing.Other,
        Listed = Listed.None,
    };

    /// <summary>Whether the token begins with an upper-case letter.</summary>
    public bool IsCapital => Case is Casing.Capital or Casing.AllCapital or Casing.Initial;

    /// <summary>The form of a token.</summary>
    /// <param name="word">Its characters.</param>
    /// <param name="opens">For a straight quotation mark: whether it stands where one opens.</param>
    /// <param name="listed">The lists that it stands in.</param>
    public static WordForm Of(ReadOnlySpan<char> word, bool opens, Listed listed)
    {
        Span<char> folded = stackalloc char[32];
        var length = Fold(word, opens, folded);
        folded = folded[..length];

        var lower = FeatureHash.Seed;
        uint prefix2 = 0, prefix3 = 0;
        for (var i = 0; i < length; i++)
        {
            lower = FeatureHash.Add(lower, folded[i]);
            prefix2 = i == 1 ? lower : prefix2;
            prefix3 = i == 2 ? lower : prefix3;
        }

        // The tail of a word that is longer than the buffer still tells it from its like.
        for (var i = folded.Length; i < word.Length; i++)
        {
            lower = FeatureHash.Add(lower, word[i]);
        }

        Span<uint> suffixes = [0, 0, 0, 0];
        var suffix = FeatureHash.Seed;
        for (var i = 0; i < Math.Min(4, length); i++)
        {
            suffix = FeatureHash.Add(suffix, folded[length - 1 - i]);
            suffixes[i] = suffix;
        }

        var (shape, casing) = ShapeOf(word);
        return new WordForm
        {
            Lower = lower,
            Suffix1 = suffixes[0],
            Suffix2 = suffixes[1],
            Suffix3 = suffixes[2],
            Suffix4 = suffixes[3],
            Prefix2 = prefix2,
            Prefix3 = prefix3,
            Shape = shape,
            Case = casing,
            Listed = listed,
        };
    }

    private static int Fold(ReadOnlySpan<char> word, bool opens, Span<char> folded)
    {
        if (QuotationMarks.IsMark(word))
        {
            // Single marks stay apart from double ones: ' is a possessive as often as a quotation.
            folded[0] = word is "'" or "’" ? '\'' : word is "\"" ? (opens ? '“' : '”') : word is "``" || QuotationMarks.IsOpening(word[0]) ? '“' : '”';
            return 1;
        }

        if (word[0] is '-' or '–' or '—' or '―' && word.Length <= 3)
        {
            folded[0] = '-';
            return 1;
        }

        if (word[0] == '…' || word is "..." or "....")
        {
            folded[0] = '…';
            return 1;
        }

        var length = Math.Min(word.Length, folded.Length);
        for (var i = 0; i < length; i++)
        {
            var c = word[i];
            folded[i] = char.IsDigit(c) ? '0' : c == '’' ? '\'' : char.ToLowerInvariant(c);
        }

        return length;
    }

    private static (uint Shape, Casing Case) ShapeOf(ReadOnlySpan<char> word)
    {
        var hash = FeatureHash.Seed;
        var (previous, run) = ('\0', 0);
        var (uppers, lowers, digits) = (0, 0, 0);
        foreach (var c in word.Length > 32 ? word[..32] : word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '0' : c is '’' ? '\'' : c < 128 ? c : '¤';
            uppers += kind == 'X' ? 1 : 0;
            lowers += kind == 'x' ? 1 : 0;
            digits += kind == '0' ? 1 : 0;
            run = kind == previous ? run + 1 : 1;
            previous = kind;
            if (run <= 2)
            {
                hash = FeatureHash.Add(hash, kind);
            }
        }

        var first = word[0];
        var casing = digits > 0 && lowers + uppers == 0 ? Casing.Number
            : char.IsUpper(first) ? (uppers == 1 && lowers == 0 ? Casing.Initial : lowers == 0 ? Casing.AllCapital : Casing.Capital)
            : char.IsLetter(first) ? (uppers > 0 ? Casing.Mixed : Casing.Lower)
            : digits > 0 ? Casing.Number
            : Casing.Other;
        return (hash, casing);
    }
}
