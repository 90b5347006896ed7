using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Sentences;

/// <summary>
/// Cuts a block's tokens into sentences: at . ! ? and what closes behind them, but not behind an abbreviation that goes on, and not
/// between a quotation and the words that say whose it is ("Why?" he asked).
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>How many tokens behind a quotation may hold the verb that attributes it.</summary>
    private const int CueReach = 6;

    /// <summary>The sentences, as ranges of <paramref name="tokens"/>: in order, none empty, covering every token.</summary>
    public static List<Range> Split(string text, IReadOnlyList<TextSpan> tokens)
    {
        var sentences = new List<Range>();
        var quotes = new QuoteTracker();
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            quotes.Pass(text, tokens, i);
            if (i + 1 == tokens.Count)
            {
                break;
            }

            if (IsParagraphBreak(text, tokens[i], tokens[i + 1]))
            {
                sentences.Add(start..(i + 1));
                start = i + 1;
                continue;
            }

            var stop = StopOf(text, tokens, i, start);
            if (stop == StopKind.None)
            {
                continue;
            }

            // What closes behind the stop belongs to the sentence that it ends.
            var last = i;
            var closedQuote = false;
            while (last + 1 < tokens.Count && Closes(text, tokens, last + 1, quotes))
            {
                last++;
                closedQuote |= QuotationMarks.IsMark(tokens[last].Slice(text));
                quotes.Pass(text, tokens, last);
            }

            if (last + 1 < tokens.Count && !GoesOn(text, tokens, stop, last, closedQuote))
            {
                sentences.Add(start..(last + 1));
                start = last + 1;
            }

            i = last;
        }

        if (start < tokens.Count)
        {
            sentences.Add(start..tokens.Count);
        }

        return sentences;
    }

    private static StopKind StopOf(string text, IReadOnlyList<TextSpan> tokens, int i, int start)
    {
        var token = tokens[i].Slice(text);
        var c = token[^1];
        if (token.Length == 1)
        {
            return c switch
            {
                '.' => IsListNumber(text, tokens, i, start) ? StopKind.None : StopKind.Full,
                '!' or '?' or '。' or '！' or '？' => StopKind.Loud,
                '…' => StopKind.Ellipsis,
                _ => StopKind.None,
            };
        }

        return c switch
        {
            '.' when token[0] == '.' => StopKind.Ellipsis,
            '.' => StopKind.Abbreviation,
            '!' or '?' when token[0] is '!' or '?' => StopKind.Loud,
            _ => StopKind.None,
        };
    }

    /// <summary>Whether the sentence goes on behind the stop and the marks that close behind it, the last of them at <paramref name="last"/>.</summary>
    private static bool GoesOn(string text, IReadOnlyList<TextSpan> tokens, StopKind stop, int last, bool closedQuote)
    {
        var next = tokens[last + 1].Slice(text);
        var attached = tokens[last].End == tokens[last + 1].Start;
        if (stop == StopKind.Abbreviation && !closedQuote)
        {
            return !SentenceStarters.Begins(text, tokens, last + 1) || Abbreviations.IsTitle(tokens[last].Slice(text).TrimEnd('.'));
        }

        if (stop == StopKind.Ellipsis && !closedQuote)
        {
            // "off… Then" ends; "was … Ukraine" leaves words out.
            var joined = last > 0 && tokens[last - 1].End == tokens[last].Start;
            return !joined || attached || !BeginsUpper(text, tokens, last + 1);
        }

        if (next[0] is ',' or ';' or ':' or ')' or '-' or '–' or '—')
        {
            // A dash on a line of its own signs a post or begins a speech.
            return next[0] is ',' or ';' or ')' or ':' || !HasLineBreak(text, tokens[last], tokens[last + 1]);
        }

        if (char.IsLower(next[0]))
        {
            return true;
        }

        return closedQuote && stop is StopKind.Loud or StopKind.Ellipsis && !SentenceStarters.IsStarter(next) && HasCueSoon(text, tokens, last + 1);
    }

    private static bool HasCueSoon(string text, IReadOnlyList<TextSpan> tokens, int from)
    {
        if (!char.IsUpper(text[tokens[from].Start]))
        {
            return false;
        }

        for (var i = from; i < tokens.Count && i < from + CueReach; i++)
        {
            var token = tokens[i].Slice(text);
            if (token is "." or "!" or "?" || HasLineBreak(text, tokens[i > from ? i - 1 : i], tokens[i]))
            {
                return false;
            }

            if (SentenceStarters.IsSpeechVerb(token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Closes(string text, IReadOnlyList<TextSpan> tokens, int i, QuoteTracker quotes)
    {
        var token = tokens[i].Slice(text);
        if (token is ")" or "]" or "}")
        {
            return true;
        }

        if (!QuotationMarks.IsMark(token))
        {
            return token is "." or "!" or "?" && tokens[i - 1].End == tokens[i].Start;
        }

        if (HasLineBreak(text, tokens[i - 1], tokens[i]))
        {
            return false;
        }

        return quotes.Closes(text, tokens, i);
    }

    private static bool BeginsUpper(string text, IReadOnlyList<TextSpan> tokens, int i)
    {
        while (i < tokens.Count && (QuotationMarks.IsMark(tokens[i].Slice(text)) || text[tokens[i].Start] is '(' or '['))
        {
            i++;
        }

        return i < tokens.Count && char.IsUpper(text[tokens[i].Start]);
    }

    /// <summary>Whether the stop at <paramref name="i"/> only closes the number of a list's item ("1. The …").</summary>
    private static bool IsListNumber(string text, IReadOnlyList<TextSpan> tokens, int i, int start) =>
        i == start + 1 && tokens[start].Length <= 2 && char.IsDigit(text[tokens[start].Start]) && tokens[start].End == tokens[i].Start;

    private static bool IsParagraphBreak(string text, TextSpan left, TextSpan right)
    {
        var gap = text.AsSpan(left.End, right.Start - left.End);
        return gap.Count('\n') > 1 || (gap.Contains('\n') && text[right.Start] is '—' or '–');
    }

    private static bool HasLineBreak(string text, TextSpan left, TextSpan right) =>
        right.Start > left.End && text.AsSpan(left.End, right.Start - left.End).ContainsAny('\n', '\r');

    private enum StopKind
    {
        None,
        Full,
        Loud,
        Ellipsis,
        Abbreviation,
    }
}
