using OnRecord.Coverage.Speakers;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Cuts what is searched, and what is searched for, into stemmed words: letters and digits, without case and accents. An apostrophe inside a
/// word is left out, a possessive ending too, and what groups the digits of a number; every other sign parts words ("U.S." is two).
/// </summary>
internal static class SearchWords
{
    private const int Longest = 64;

    /// <summary>The words, in order.</summary>
    public static List<string> Of(ReadOnlySpan<char> text)
    {
        var words = new List<string>(text.Length / 6);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && IsInside(text, at))
            {
                at++;
            }

            Add(words, text[start..at]);
        }

        return words;
    }

    private static bool IsInside(ReadOnlySpan<char> text, int at) =>
        char.IsLetterOrDigit(text[at])
        || (text[at] > 0x7F && char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)
        || (at > 0 && at + 1 < text.Length && IsInner(text[at - 1], text[at], text[at + 1]));

    private static bool IsInner(char before, char sign, char behind) => sign switch
    {
        '\'' or '’' or '‘' or 'ʼ' or '`' => char.IsLetter(before) && char.IsLetter(behind),
        '.' or ',' => char.IsAsciiDigit(before) && char.IsAsciiDigit(behind),
        _ => false,
    };

    private static void Add(List<string> words, ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’' or '‘' or 'ʼ' or '`')
        {
            word = word[..^2];
        }

        var folded = Fold.Plain(word[..Math.Min(word.Length, Longest)]);
        if (folded.Length > 0)
        {
            words.Add(Stemmer.Stem(folded));
        }
    }
}
