using System.Globalization;
using System.Text;

namespace OnRecord.Reading.Tokens;

/// <summary>
/// Cuts a text into tokens as the Penn Treebank does, and CoreNLP's PTBTokenizer after it: possessives, "n't" and other clitics are
/// tokens of their own, hyphenated words stay whole, abbreviations keep their full stop. Unlike these it changes no character:
/// every token is a slice. One pass, with look-ahead of a few characters only, so the time is linear in any input.
/// </summary>
internal static class Tokenizer
{
    private const int LongestAbbreviation = 12;

    /// <summary>The tokens of <paramref name="block"/>, in order, not overlapping, covering every character that is not <see cref="IsSpace"/>.</summary>
    public static List<TextSpan> Tokenize(string text, TextSpan block)
    {
        var tokens = new List<TextSpan>((block.Length / 5) + 1);
        var at = block.Start;
        while (at < block.End)
        {
            if (IsSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = EndOfToken(text, block, at);
            var word = new TextSpan(at, end);
            at = end;
            if (char.IsLetterOrDigit(text[word.Start]))
            {
                Clitics.Split(text, word, tokens);
            }
            else
            {
                tokens.Add(word);
            }
        }

        return tokens;
    }

    /// <summary>Whether the character stands for nothing that is read: white space, controls, and the invisible formatting characters.</summary>
    public static bool IsSpace(char c) =>
        c < 128 ? c <= ' ' || c == '\u007F' : char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static int EndOfToken(string text, TextSpan block, int at)
    {
        var c = text[at];
        if (WordLength(text, block.End, at) > 0)
        {
            return WebAddresses.StartsAt(text, block, at) ? WebAddresses.End(text, block.End, at) : EndOfWord(text, block, at);
        }

        return c switch
        {
            '@' or '#' when EndOfHandle(text, block.End, at + 1) is var end && end > at + 1 => end,
            '.' when IsDigitAt(text, block, at + 1) && !IsDigitAt(text, block, at - 1) => EndOfWord(text, block, at + 1),
            '.' => EndOfDots(text, block.End, at),
            '!' or '?' => EndOfRun(text, block.End, at, "!?"),
            '-' or '*' or '_' or '=' or '~' => EndOfRun(text, block.End, at, c == '-' ? "-" : c == '*' ? "*" : c == '_' ? "_" : c == '=' ? "=" : "~"),
            '`' or '\'' when at + 1 < block.End && text[at + 1] == c => at + 2,
            '\'' or '’' => EndOfApostrophe(text, block, at),
            _ when c < 128 || QuotationMarks.IsMark(c) || char.IsPunctuation(c) => at + 1,
            _ => at + StringInfo.GetNextTextElementLength(text.AsSpan(at, Math.Min(block.End - at, 64))),
        };
    }

    private static int EndOfWord(string text, TextSpan block, int at)
    {
        var end = at;
        var part = at;
        var dotted = false;
        while (end < block.End)
        {
            var length = WordLength(text, block.End, end);
            if (length > 0)
            {
                end += length;
            }
            else if (end > at && text[end] == '.' && IsDottedLetter(text, block, part, end))
            {
                dotted = true;
                part = ++end;
            }
            else if (dotted && end > part && end + 2 < block.End && text[end] == '.' && IsHyphen(text[end + 1]) && WordLength(text, block.End, end + 2) > 0)
            {
                dotted = false;
                part = end += 2;
            }
            else if (end > at && Joins(text, block, at, end))
            {
                part = IsHyphen(text[end]) ? end + 1 : part;
                end++;
            }
            else
            {
                break;
            }
        }

        if (WebAddresses.ContinuesAt(text, block, at, end))
        {
            return WebAddresses.End(text, block.End, end);
        }

        if (end < block.End && text[end] == '$' && end - at <= 3 && IsAllUpper(text, at, end))
        {
            return end + 1;
        }

        return end < block.End && text[end] == '.' && KeepsStop(text, block, at, end, dotted) ? end + 1 : end;
    }

    /// <summary>Whether the full stop at <paramref name="end"/> stands between the single letters of an abbreviation ("U.S", "a.m", "Ph.D").</summary>
    private static bool IsDottedLetter(string text, TextSpan block, int part, int end)
    {
        var single = end - part == 1 || (end - part == 2 && text.AsSpan(part, 2) is "Ph" or "Ed");
        return single && char.IsLetter(text[end - 1]) && end + 1 < block.End && char.IsLetter(text[end + 1])
            && (end + 2 >= block.End || WordLength(text, block.End, end + 2) == 0);
    }

    private static bool Joins(string text, TextSpan block, int at, int end)
    {
        if (end + 1 >= block.End || WordLength(text, block.End, end + 1) == 0 || WordLength(text, block.End, end - 1) == 0)
        {
            return false;
        }

        var (before, after) = (text[end - 1], text[end + 1]);
        return text[end] switch
        {
            '-' or '\u2010' or '\u2011' => true,
            '\'' or '’' or '\uFF07' => char.IsLetter(after),
            '.' => (char.IsDigit(before) && char.IsDigit(after)) || WebAddresses.IsDomainEnding(text, block.End, end + 1),
            ',' or ':' => char.IsDigit(before) && char.IsDigit(after),
            '/' => (char.IsDigit(before) && char.IsDigit(after)) || (char.IsLetter(before) && char.IsLetter(after)),
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '@' => WebAddresses.IsMailHost(text, block.End, at, end + 1),
            _ => false,
        };
    }

    private static bool KeepsStop(string text, TextSpan block, int at, int end, bool dotted)
    {
        if (dotted)
        {
            return true;
        }

        var length = end - at;
        if (length > LongestAbbreviation || (end + 1 < block.End && text[end + 1] == '.'))
        {
            return false;
        }

        var next = NextVisible(text, block.End, end + 1);
        if (length == 1 && char.IsUpper(text[at]))
        {
            return text[at] != 'I' && next < block.End && !QuotationMarks.IsMark(text[next]);
        }

        var word = text.AsSpan(at, length);
        if (Abbreviations.IsTitle(word))
        {
            return char.IsUpper(text[at]) && next < block.End && (char.IsUpper(text[next]) || text[next] is '(' or '-');
        }

        return Abbreviations.IsCommon(word)
            || (Abbreviations.IsBeforeNumber(word) && next < block.End && char.IsDigit(text[next]))
            || (Abbreviations.IsBehindComma(word) && char.IsUpper(text[at]) && PreviousVisible(text, block.Start, at - 1) == ',');
    }

    private static int EndOfApostrophe(string text, TextSpan block, int at)
    {
        var attached = at > block.Start && !IsSpace(text[at - 1]);
        var end = at + 1;
        while (end < block.End && end - at <= 5 && WordLength(text, block.End, end) == 1)
        {
            end++;
        }

        var word = text.AsSpan(at + 1, end - at - 1);
        var clitic = attached ? Clitics.IsEnding(word) : Clitics.IsShortened(word);
        return clitic ? end : at + 1;
    }

    private static int EndOfDots(string text, int limit, int at)
    {
        var end = EndOfRun(text, limit, at, ".");
        // ". . ." is one ellipsis, spaces and all.
        return end == at + 1 && at + 4 < limit && text[at + 1] is ' ' or '\u00A0' && text[at + 2] == '.' && text[at + 3] == text[at + 1] && text[at + 4] == '.'
            ? at + 5
            : end;
    }

    private static int EndOfRun(string text, int limit, int at, string of)
    {
        while (at < limit && of.Contains(text[at], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private static int EndOfHandle(string text, int limit, int at)
    {
        while (at < limit && (text[at] == '_' || WordLength(text, limit, at) == 1))
        {
            at++;
        }

        return at;
    }

    /// <summary>How many code units the word character at <paramref name="at"/> has; 0 where none stands there.</summary>
    private static int WordLength(string text, int limit, int at)
    {
        var c = text[at];
        if (c < 128)
        {
            return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        if (char.IsHighSurrogate(c))
        {
            return at + 1 < limit && Rune.TryCreate(c, text[at + 1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
        }

        return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark ? 1 : 0;
    }

    private static int NextVisible(string text, int limit, int at)
    {
        // A few spaces at most: text that hides a word behind more of them does not need its abbreviation recognised.
        for (var stop = Math.Min(limit, at + 8); at < stop; at++)
        {
            if (!IsSpace(text[at]))
            {
                return at;
            }
        }

        return limit;
    }

    private static char PreviousVisible(string text, int start, int at)
    {
        for (var stop = Math.Max(start, at - 8); at >= stop; at--)
        {
            if (!IsSpace(text[at]))
            {
                return text[at];
            }
        }

        return '\0';
    }

    private static bool IsDigitAt(string text, TextSpan block, int at) => block.Contains(at) && char.IsDigit(text[at]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsAllUpper(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsUpper(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
