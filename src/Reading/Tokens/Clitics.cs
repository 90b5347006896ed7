using System.Collections.Frozen;

namespace OnRecord.Reading.Tokens;

/// <summary>The parts of a written word that are words of their own: "it|'s", "do|n't", "can|not".</summary>
internal static class Clitics
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Endings = Set("s ll re ve d m");

    /// <summary>Words that are written with an apostrophe for their first letters ("'em", "'til"); "'90s" is told by its shape.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Shortened = Set("em n til till tis twas cause bout round");

    /// <summary>Two words written as one, and where the second begins.</summary>
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Written = new Dictionary<string, int>
    {
        ["cannot"] = 3,
        ["gonna"] = 3,
        ["gotta"] = 3,
        ["wanna"] = 3,
        ["gimme"] = 3,
        ["lemme"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether these letters behind an apostrophe are a word of their own ("s", "ll").</summary>
    public static bool IsEnding(ReadOnlySpan<char> letters) => Endings.Contains(letters);

    /// <summary>Whether an apostrophe before these letters is part of the word ("em", "90s").</summary>
    public static bool IsShortened(ReadOnlySpan<char> letters) =>
        Shortened.Contains(letters)
        || (letters.Length is 2 or 3 && char.IsAsciiDigit(letters[0]) && char.IsAsciiDigit(letters[1]) && (letters.Length == 2 || letters[2] == 's'));

    /// <summary>Adds the parts of <paramref name="word"/> to <paramref name="tokens"/>.</summary>
    public static void Split(string text, TextSpan word, List<TextSpan> tokens)
    {
        if (word.Length is 5 or 6 && Written.TryGetValue(word.Slice(text), out var second))
        {
            tokens.Add(new TextSpan(word.Start, word.Start + second));
            tokens.Add(new TextSpan(word.Start + second, word.End));
            return;
        }

        var inner = LastCut(text, word);
        if (inner <= word.Start)
        {
            tokens.Add(word);
            return;
        }

        // Two at most ("would|n't|'ve"); more of them is no English and stays whole.
        var rest = new TextSpan(word.Start, inner);
        var outer = LastCut(text, rest);
        if (outer > word.Start)
        {
            tokens.Add(new TextSpan(word.Start, outer));
            tokens.Add(new TextSpan(outer, inner));
        }
        else
        {
            tokens.Add(rest);
        }

        tokens.Add(new TextSpan(inner, word.End));
    }

    /// <summary>Where the last clitic of the word begins, or -1.</summary>
    private static int LastCut(string text, TextSpan word)
    {
        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            var at = word.End - length;
            if (!QuotationMarks.IsApostrophe(text[at]))
            {
                continue;
            }

            if (IsEnding(text.AsSpan(at + 1, length - 1)))
            {
                return at;
            }

            if (length == 2 && text[at + 1] is 't' or 'T' && text[at - 1] is 'n' or 'N')
            {
                return at - 1;
            }
        }

        return -1;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
