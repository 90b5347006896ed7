using System.Collections.Frozen;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Noun phrases by their parts of speech: from their last token leftwards, or from their first rightwards.</summary>
internal static class NounPhrases
{
    /// <summary>A noun phrase of more tokens than this is a mistake of the tags.</summary>
    private const int Longest = 40;

    private static readonly FrozenSet<string> FunctionWords = FrozenSet.ToFrozenSet(
    [
        "in", "on", "at", "by", "for", "from", "of", "with", "after", "before", "while", "as", "because", "although", "though", "since", "if", "when", "where", "however", "but",
        "and", "or", "so", "then", "there", "here", "now", "that", "than", "unless", "until", "whether", "once", "both", "what", "why", "how", "not", "nor", "yet", "also", "like",
        "such", "most", "more", "less", "few", "many", "much", "other", "last", "next", "first", "same", "new", "old", "good", "bad", "about", "around", "over", "under",
    ]);

    /// <summary>Index of the first token of the longest noun phrase that ends at <paramref name="last"/>, or -1 where none does.</summary>
    public static int StartOf(SentenceView s, int last)
    {
        var start = SimpleStart(s, last);
        if (start < 0)
        {
            return -1;
        }

        while (last - start < Longest)
        {
            var wider = Widen(s, start);
            if (wider < 0)
            {
                break;
            }

            start = wider;
        }

        return start;
    }

    /// <summary>Index of the last token of the longest noun phrase that begins at <paramref name="first"/>, or -1 where none does.</summary>
    public static int EndOf(SentenceView s, int first)
    {
        var end = SimpleEnd(s, first);
        while (end >= 0 && end - first < Longest)
        {
            var next = end + 1;
            if (IsJoin(s, next) && SimpleEnd(s, next + 1) is var joined and >= 0 && !TimeWords.IsTime(s.Lower(next + 1)))
            {
                end = joined;
            }
            else if (s.Lower(next) is "and" or "&" && SimpleEnd(s, next + 1) is var second and >= 0 && !s.IsVerb(second + 1))
            {
                end = second;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Index of the last token of a noun phrase without prepositions that begins at <paramref name="first"/>, or -1.</summary>
    public static int SimpleEnd(SentenceView s, int first)
    {
        if (!s.IsQuoted(first) && (s.Tag(first) == PartOfSpeech.PRP || (s.Lower(first) is "her" or "him" or "them" && (s.IsEnd(first + 1) || s.IsComma(first + 1)))))
        {
            return first;
        }

        var end = -1;
        for (var i = first; i < s.Count && i - first < Longest; i++)
        {
            if (s.IsQuoted(i))
            {
                // A nickname or a word at arm's length inside the phrase, or as its noun.
                var behind = s.BehindQuotation(i);
                if (i == first || behind - i > 5 || HasVerb(s, i, behind))
                {
                    break;
                }

                end = behind - 1;
                i = behind - 1;
                continue;
            }

            if (IsHead(s, i) || s.Tag(i) is PartOfSpeech.CD || (s.Tag(i) == PartOfSpeech.DT && s.Lower(i) is "some" or "many" or "others" or "both"))
            {
                end = i;
            }
            else if (s.Tag(i) == PartOfSpeech.POS)
            {
                end = -1;
            }
            else if (s.Tag(i) == PartOfSpeech.OpenBracket)
            {
                var close = CloseOf(s, i);
                if (close < 0 || end != i - 1)
                {
                    break;
                }

                i = close;
                end = close;
            }
            else if (!IsModifier(s, i) || (end >= 0 && s.Tag(i) is not (PartOfSpeech.JJ or PartOfSpeech.FW)))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether a noun stands here, or an adjective that serves as one ("the Ukrainians", "Ukraine's future").</summary>
    private static bool IsHead(SentenceView s, int i) =>
        s.IsNoun(i) || IsNameAtStart(s, i)
        || (s.Tag(i) == PartOfSpeech.JJ && (s[i].Entity == EntityKind.Nationality && s.Lower(i).EndsWith('s')
            || (s.Tag(i - 1) is PartOfSpeech.POS or PartOfSpeech.PRPS or PartOfSpeech.DT && (s.IsFinite(i + 1) || s.IsEnd(i + 1)))));

    /// <summary>Whether a name that nobody has heard of opens the sentence, before its verb: the tagger takes it for any word with a capital.</summary>
    public static bool IsNameAtStart(SentenceView s, int i) =>
        i == s.Start && i + 1 < s.Count && s[i].IsCapitalized && s.Tag(i) is PartOfSpeech.IN or PartOfSpeech.JJ or PartOfSpeech.RB or PartOfSpeech.VB
        && (s.IsFinite(i + 1) || s.Tag(i + 1) == PartOfSpeech.VBN) && !FunctionWords.Contains(s.Lower(i)) && !TimeWords.IsAdverb(s.Lower(i));

    private static bool HasVerb(SentenceView s, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (s.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first token of a noun phrase without prepositions that ends at <paramref name="last"/>, or -1.</summary>
    public static int SimpleStart(SentenceView s, int last)
    {
        if (last < 0 || s.IsQuoted(last))
        {
            return -1;
        }

        if (s.Tag(last) == PartOfSpeech.CloseBracket)
        {
            var open = OpenOf(s, last);
            return open > 0 ? SimpleStart(s, open - 1) : -1;
        }

        if (s.Tag(last) is PartOfSpeech.PRP || s.Lower(last) is "who" or "which" or "that" or "this" or "these" or "those" or "others" or "everyone" or "nobody" or "one")
        {
            return s.Tag(last) == PartOfSpeech.IN ? -1 : last;
        }

        var head = IsHead(s, last) || s.Tag(last) is PartOfSpeech.CD or PartOfSpeech.FW
            || (s.Tag(last) == PartOfSpeech.DT && s.Lower(last) is "some" or "many" or "both" or "all" or "another")
            || (s.Tag(last) is PartOfSpeech.JJ or PartOfSpeech.JJS && s.Tokens[last].Entity != EntityKind.None)
            || (s.Tag(last) is PartOfSpeech.JJ && s.Lower(last) is "many" or "several" or "few");
        if (!head || (TimeWords.IsTime(s.Lower(last)) && !s.IsNoun(last - 1)))
        {
            return -1;
        }

        var start = last;
        while (start > 0 && last - start < Longest)
        {
            var i = start - 1;
            if (s.IsQuoted(i))
            {
                var quotation = s.QuotationAt(i);
                var before = i;
                while (before >= 0 && s.QuotationAt(before) == quotation)
                {
                    before--;
                }

                if (start - before <= 7 && before >= 0 && (s.IsNoun(before) || IsModifier(s, before) || s.Tag(before) == PartOfSpeech.DT))
                {
                    start = before + 1;
                    continue;
                }

                break;
            }

            if (s.Tag(i) is PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.PDT)
            {
                // "all the", "both its": the determiner ends the phrase but for one before it.
                start = i;
                if (s.Tag(i - 1) is PartOfSpeech.PDT || (s.Lower(i - 1) is "all" or "both" or "half"))
                {
                    start = i - 1;
                }

                break;
            }

            if (s.Tag(i) == PartOfSpeech.CloseBracket)
            {
                var open = OpenOf(s, i);
                if (open <= 0 || start - open > 8)
                {
                    break;
                }

                start = open;
                continue;
            }

            if (s.IsNoun(i) || s.Tag(i) is PartOfSpeech.POS || IsModifier(s, i))
            {
                if (TimeWords.IsTime(s.Lower(i)) && s[i].IsCapitalized && s[i + 1].IsCapitalized)
                {
                    break; // "On Thursday Mr Blinken"
                }

                start = i;
                continue;
            }

            break;
        }

        // What modifies nothing on the left is not part of the phrase ("However", a stray adverb or participle).
        while (start < last && s.Tag(start) is PartOfSpeech.RB or PartOfSpeech.POS && !(s.Tag(start + 1) is PartOfSpeech.CD or PartOfSpeech.JJ or PartOfSpeech.DT))
        {
            start++;
        }

        return start;
    }

    private static int Widen(SentenceView s, int start)
    {
        var join = start - 1;
        if (join < 1)
        {
            return -1;
        }

        if (s.Tag(start - 1) is PartOfSpeech.POS or PartOfSpeech.PRPS)
        {
            return SimpleStart(s, start - 2) is var owner and >= 0 ? owner : -1;
        }

        if (IsJoin(s, join))
        {
            // "officials familiar with the matter", "officials briefed on the talks"
            var before = join - 1;
            if (s.Tag(before) is PartOfSpeech.VBN or PartOfSpeech.VBG || s.Lower(before) is "familiar" or "close" or "loyal" or "responsible")
            {
                before--;
            }

            // A time is no part of a source ("After talks on Friday in Geneva …").
            if (!s.IsNoun(before) && s.Tag(before) is not (PartOfSpeech.CD or PartOfSpeech.CloseBracket)
                && s.Lower(before) is not ("some" or "many" or "most" or "all" or "those" or "one" or "several" or "both"))
            {
                return -1;
            }

            return TimeWords.IsTime(s.Lower(before)) || s.IsQuoted(before) ? -1
                : s.Lower(before) is "those" or "most" ? before
                : SimpleStart(s, before);
        }

        if (s.Lower(join) is "and" or "&" or "or")
        {
            var left = StartOf(s, join - 1);
            if (left < 0)
            {
                // "the United States , Britain , and Germany"
                left = s.IsComma(join - 1) ? ListStart(s, join - 1) : -1;
                return left >= 0 && BeginsClause(s, left) ? left : -1;
            }

            if (s.IsComma(left - 1) && ListStart(s, left - 1) is var list and >= 0 && BeginsClause(s, list))
            {
                return list;
            }

            return BeginsClause(s, left) ? left : -1;
        }

        return -1;
    }

    /// <summary>Start of a list of names that ends before the comma ("Britain, France"), or -1.</summary>
    private static int ListStart(SentenceView s, int comma)
    {
        var start = -1;
        while (comma > 0 && s.IsComma(comma) && s.Tag(comma - 1) is PartOfSpeech.NNP or PartOfSpeech.NNPS)
        {
            var item = SimpleStart(s, comma - 1);
            if (item < 0)
            {
                break;
            }

            start = item;
            comma = item - 1;
        }

        return start;
    }

    /// <summary>Whether a clause can begin at <paramref name="i"/>: the sentence, or what stands behind a comma, a mark or a conjunction.</summary>
    public static bool BeginsClause(SentenceView s, int i) =>
        i <= 0 || s.IsComma(i - 1) || s.IsDash(i - 1) || s[i - 1].IsQuotationMark || s.Lower(i - 1) is ":" or ";" or "that" or "but" or "and" or "while"
            or "as" or "because" or "after" or "although" or "though" or "when" or "where" or "if" or "whether" or "since" or "before" or "(" or "•";

    private static bool IsJoin(SentenceView s, int i) =>
        s.Lower(i) is "of" or "for" or "from" or "in" or "at" or "to" or "with" or "on" or "near" or "against" or "inside" or "between" or "behind"
            or "under" or "within" or "across" or "among" or "opposing" or "outside" or "around" or "into" or "by" or "including"
        && !s.IsQuoted(i);

    private static bool IsModifier(SentenceView s, int i) =>
        s.Tag(i) is PartOfSpeech.JJ or PartOfSpeech.JJR or PartOfSpeech.JJS or PartOfSpeech.CD or PartOfSpeech.FW or PartOfSpeech.Currency
            or PartOfSpeech.NumberSign or PartOfSpeech.PDT or PartOfSpeech.DT or PartOfSpeech.PRPS or PartOfSpeech.POS
        || (s.Tag(i) is PartOfSpeech.VBN or PartOfSpeech.VBG && (s.IsNoun(i + 1) || s.Tag(i + 1) is PartOfSpeech.JJ)
            && s.Tag(i - 1) is PartOfSpeech.DT or PartOfSpeech.JJ or PartOfSpeech.POS or PartOfSpeech.PRPS or PartOfSpeech.RB or PartOfSpeech.CD)
        || (s.Tag(i) == PartOfSpeech.RB && s.Tag(i + 1) is PartOfSpeech.CD or PartOfSpeech.JJ && !TimeWords.IsAdverb(s.Lower(i)))
        || (s.Lower(i) is "&" or "/" && s.IsNoun(i + 1))
        || (s.Tag(i) is PartOfSpeech.CC && s.Lower(i) is "and" or "or" && s.Tag(i - 1) is PartOfSpeech.JJ && s.Tag(i + 1) is PartOfSpeech.JJ);

    private static int OpenOf(SentenceView s, int close)
    {
        for (var i = close - 1; i >= 0 && close - i < 20; i--)
        {
            if (s.Tag(i) == PartOfSpeech.OpenBracket)
            {
                return i;
            }
        }

        return -1;
    }

    private static int CloseOf(SentenceView s, int open)
    {
        for (var i = open + 1; i < s.Count && i - open < 20; i++)
        {
            if (s.Tag(i) == PartOfSpeech.CloseBracket)
            {
                return i;
            }
        }

        return -1;
    }
}
