using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Report;

/// <summary>The sentences that a place of a text stands in, as far as a reader needs them to see what is there.</summary>
internal static class Surroundings
{
    private const int ShortWord = 3;
    private const int LongWord = 30;

    /// <summary>The sentences, from the one that holds the place's start to the one that holds its end. A line's end ends a sentence.</summary>
    public static TextSpan Of(string text, TextSpan place)
    {
        var lineStart = place.Start == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], place.Start - 1) + 1;
        var lineEnd = text.IndexOfAny(['\n', '\r'], place.End);
        lineEnd = lineEnd < 0 ? text.Length : lineEnd;

        var start = place.Start;
        while (start > lineStart && !StartsSentence(text, start))
        {
            start--;
        }

        var end = place.End;
        while (end < lineEnd && !StartsSentence(text, end))
        {
            end++;
        }

        return new TextSpan(start, end).Trim(text);
    }

    /// <summary>As much of a span as may be shown: whole words, those before and behind an offset in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span.</param>
    /// <param name="offset">What is shown in any case.</param>
    /// <param name="most">How many characters may be shown.</param>
    public static TextSpan Cut(string text, TextSpan span, int offset, int most)
    {
        if (span.Length <= most)
        {
            return span;
        }

        var first = Math.Clamp(offset - (most / 3), span.Start, span.End - most);
        var (start, end) = (first, first + most);
        while (start > span.Start && start < Math.Min(offset, first + LongWord) && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        while (end < span.End && end > first + most - LongWord && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        // Half of a pair is no character.
        start += char.IsLowSurrogate(text[start]) ? 1 : 0;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return new TextSpan(start, end).Trim(text);
    }

    /// <summary>Whether a sentence begins here: behind a mark that ends one, marks that close something, and white space.</summary>
    private static bool StartsSentence(string text, int offset)
    {
        if (char.IsWhiteSpace(text[offset]) || char.IsLower(text[offset]) || offset == 0 || !char.IsWhiteSpace(text[offset - 1]))
        {
            return false;
        }

        var i = offset - 1;
        while (i > 0 && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '\'' or ')' or '\u2019' or '\u201d' or '\u00bb'))
        {
            i--;
        }

        return text[i] is '!' or '?' || (text[i] is '.' && !IsAbbreviation(text, i));
    }

    /// <summary>Whether the full stop ends a short word with a capital: "Mr.", "Sen.", "U.S.".</summary>
    private static bool IsAbbreviation(string text, int stop)
    {
        var start = stop;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] is '.'))
        {
            start--;
        }

        return stop - start is > 0 and <= ShortWord && char.IsUpper(text[start]);
    }
}
