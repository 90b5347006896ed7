using System.Globalization;
using OnRecord.Coverage;

namespace OnRecord.Answering.Words;

/// <summary>Cuts a text into words that compare equal however they are written: case, accents, apostrophes, "U.S.".</summary>
internal static class WordSplitter
{
    /// <summary>
    /// Words already looked at, as they are written: an answer looks at thousands, most of them the same few. Each has one place, and is
    /// written over by the next that has the same; so nothing grows and nobody waits. Some 25 MB when full.
    /// </summary>
    private static readonly WrittenWord?[] Known = new WrittenWord?[131_072];

    /// <summary>The words of <paramref name="text"/>, in order. Hyphens part words; apostrophes inside a word do not.</summary>
    public static List<Word> Split(string text) => Split(text, 0, text.Length);

    /// <summary>The words of a part of <paramref name="text"/>, with offsets into the whole.</summary>
    public static List<Word> Split(string text, int start, int end)
    {
        var words = new List<Word>(((end - start) / 5) + 1);
        for (var at = start; at < end;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var stop = EndOfWord(text, at, end);
            words.Add(Make(text, at, stop));
            at = stop;
        }

        return words;
    }

    /// <summary>The folded form of a single word.</summary>
    public static string Fold(string word) => FoldedWord.Of(word);

    /// <summary>Whether the character serves as an apostrophe.</summary>
    public static bool IsApostrophe(char character) => character is '\'' or '’' or 'ʼ' or '‘' or '`';

    private static int EndOfWord(string text, int at, int end)
    {
        var abbreviation = EndOfAbbreviation(text, at, end);
        if (abbreviation > at)
        {
            return abbreviation;
        }

        while (at < end)
        {
            var inside = char.IsLetterOrDigit(text[at])
                || (text[at] > 0x7F && CharUnicodeInfo.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark)
                || (at + 1 < end && IsInside(text, at));
            if (!inside)
            {
                break;
            }

            at++;
        }

        return at;
    }

    /// <summary>An apostrophe between letters, and a point or comma between digits, belong to the word.</summary>
    private static bool IsInside(string text, int at) =>
        (IsApostrophe(text[at]) && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]))
        || (text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]) && at > 0 && char.IsAsciiDigit(text[at - 1]));

    /// <summary>"U.S.", "D.C.": single letters, each with its point, at least two.</summary>
    private static int EndOfAbbreviation(string text, int at, int end)
    {
        var letters = 0;
        var next = at;
        while (next + 1 < end && char.IsLetter(text[next]) && text[next + 1] == '.')
        {
            letters++;
            next += 2;
        }

        if (letters > 0 && next < end && char.IsLetter(text[next]) && (next + 1 >= end || !char.IsLetterOrDigit(text[next + 1])))
        {
            letters++;
            next++;
        }

        return letters >= 2 ? next : at;
    }

    private static Word Make(string text, int start, int end)
    {
        var written = text.AsSpan(start, end - start);
        ref var known = ref Known[PlaceOf(written)];
        var form = known;
        if (form is null || !written.SequenceEqual(form.Surface))
        {
            known = form = WrittenWord.Of(written.ToString());
        }

        var followed = end < text.Length && IsApostrophe(text[end]) && written[^1] is 's' && start > 0 && !IsApostrophe(text[start - 1]);
        return new Word(start, end, form.Form, form.IsName, form.IsPossessive || followed);
    }

    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16777619u;
        }

        return (int)((hash ^ (hash >> 16)) & (uint)(Known.Length - 1));
    }

    /// <summary>What a word is as it is written, wherever it stands.</summary>
    private sealed record WrittenWord(string Surface, WordForm Form, bool IsName, bool IsPossessive)
    {
        public static WrittenWord Of(string surface)
        {
            var possessive = surface.Length > 2 && IsApostrophe(surface[^2]) && surface[^1] is 's' or 'S';
            var folded = Fold(possessive ? surface[..^2] : surface);
            if (folded == "us" && surface is not "us" and not "Us")
            {
                folded = "usa"; // "US" and "U.S." are the country, "us" is the pronoun
            }

            return new WrittenWord(surface, new WordForm(folded, Stemmer.Stem(folded)), char.IsUpper(surface[0]), possessive);
        }
    }
}
