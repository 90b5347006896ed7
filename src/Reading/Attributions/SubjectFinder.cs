using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Finds the source of a cue: its subject before it, behind it, or shared with another verb.</summary>
internal static class SubjectFinder
{
    /// <summary>First and last token of the subject that stands before a verb group, or null.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="group">Index of the first token of the verb group.</param>
    public static (int First, int Last)? Before(SentenceView s, int group)
    {
        var last = group - 1;
        for (var guard = 0; guard < 8 && last >= 0; guard++)
        {
            if (s.IsQuoted(last))
            {
                return null;
            }

            // "Mr Blinken on Thursday said", "Psaki also later said"
            if (s.Tag(last) == PartOfSpeech.RB || TimeWords.IsAdverb(s.Lower(last)))
            {
                last--;
                continue;
            }

            if (TimeWords.IsTime(s.Lower(last)) && TimePhraseStart(s, last) is var time and > 0)
            {
                last = time - 1;
                continue;
            }

            if (s.IsComma(last) || s.IsDash(last))
            {
                // "Arsen Avakov, the interior minister, said": the source goes from the name to the comma.
                return Parenthetical(s, last);
            }

            break;
        }

        if (last < 0 || s.IsComma(last))
        {
            return null;
        }

        if (s.Lower(last) is "who" or "which" || (s.Lower(last) == "that" && s.Tag(last) is PartOfSpeech.WDT))
        {
            return Antecedent(s, last) ?? (last, last);
        }

        var start = NounPhrases.StartOf(s, last);
        if (start < 0)
        {
            return null;
        }

        // "Andriy Senchenko, acting deputy head of the office said": the second comma was forgotten.
        if (s.IsComma(start - 1) && start > 1 && s[start - 2].Entity == EntityKind.Person && s[start].Entity != EntityKind.Person
            && NounPhrases.SimpleStart(s, start - 2) is var name and >= 0 && NounPhrases.BeginsClause(s, name))
        {
            return (name, last);
        }

        return WithPostmodifiers(s, start) is var wide and >= 0 ? (wide, last) : (start, last);
    }

    /// <summary>First and last token of a subject that stands behind its verb ("…, said Arseniy Yatsenyuk, the leader of …"), or null.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="first">Index of the token behind the verb group.</param>
    public static (int First, int Last)? Behind(SentenceView s, int first)
    {
        if (first >= s.Count || s.IsQuoted(first))
        {
            return null;
        }

        var end = NounPhrases.EndOf(s, first);
        if (end < 0 || s.IsFinite(end + 1) || s.Tag(end + 1) == PartOfSpeech.MD)
        {
            return null;
        }

        // A time at the end of it ("said Lavrov on Friday") does not belong to it.
        for (var i = end; i > first; i--)
        {
            if (s.Lower(i - 1) is "on" or "in" or "at" && (TimeWords.IsTime(s.Lower(i)) || s.Tag(i) == PartOfSpeech.CD))
            {
                end = i - 2;
                break;
            }
        }

        // "said Sergei Lavrov, the foreign minister, …"
        if (s.IsComma(end + 1) && !s.IsQuoted(end + 2) && s.Tag(end + 2) is PartOfSpeech.DT or PartOfSpeech.NN or PartOfSpeech.JJ or PartOfSpeech.PRPS or PartOfSpeech.NNP or PartOfSpeech.NNS
            && NounPhrases.EndOf(s, end + 2) is var apposition and >= 0
            && (s.IsComma(apposition + 1) || s.IsEnd(apposition + 1) || s.IsQuoted(apposition + 1)))
        {
            end = apposition;
        }

        return end < first ? null : (first, end);
    }

    /// <summary>The subject of the clause that a participle or a second verb hangs on: that of the nearest verb before it that has one.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="before">Index of the token where the participle or second verb's group begins.</param>
    public static (int First, int Last)? Shared(SentenceView s, int before)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (s.IsQuoted(i) || !s.IsFinite(i))
            {
                continue;
            }

            var group = i;
            while (group > 0 && !s.IsQuoted(group - 1) && (s.Tag(group - 1) is PartOfSpeech.RB or PartOfSpeech.MD || s.IsFinite(group - 1)))
            {
                group--;
            }

            if (Before(s, group) is { } subject)
            {
                return subject;
            }

            i = group;
        }

        return null;
    }

    private static int TimePhraseStart(SentenceView s, int last)
    {
        var i = last;
        while (i > 0 && (TimeWords.IsTime(s.Lower(i - 1)) || s.Tag(i - 1) is PartOfSpeech.CD || s.Lower(i - 1) is "this" or "last" or "late" or "early" or "earlier" or "the" or "same" or "next" or "previous"))
        {
            i--;
        }

        return i > 0 && s.Lower(i - 1) is "on" or "in" or "at" or "by" or "during" ? i - 1
            : s.Tag(last) is PartOfSpeech.NNP || s.Lower(i) is "this" or "last" or "earlier" ? i : -1;
    }

    /// <summary>The source that ends with the comma at <paramref name="comma"/>: a phrase, a comma, what is said of it, and that comma.</summary>
    private static (int First, int Last)? Parenthetical(SentenceView s, int comma)
    {
        for (var i = comma - 1; i > 0 && comma - i < 40; i--)
        {
            if (s.IsQuoted(i) && !s.IsQuoted(comma))
            {
                i = FirstOfQuotation(s, i);
                continue;
            }

            if (!(s.IsComma(i) || (s.IsDash(comma) && s.IsDash(i))))
            {
                continue;
            }

            var start = NounPhrases.StartOf(s, i - 1);
            if (start < 0 || !BeginsParenthesis(s, i + 1, comma) || s.Tag(start - 1) is PartOfSpeech.IN or PartOfSpeech.TO or PartOfSpeech.VBG && !NounPhrases.BeginsClause(s, start))
            {
                continue;
            }

            // In a row of commas the name may stand further left ("Volodymyr Zelensky, 44, the president, said").
            while (start > 0 && s.IsComma(start - 1) && NounPhrases.StartOf(s, start - 2) is var further and >= 0
                && NounPhrases.BeginsClause(s, further) && (s.Tag(start) is PartOfSpeech.DT or PartOfSpeech.CD || s.Tag(further) is PartOfSpeech.NNP)
                && s.Tag(start - 2) is PartOfSpeech.NNP && !IsPlaceOrTime(s, further, start - 2))
            {
                start = further;
            }

            var last = comma - 1;
            if (s.Lower(i + 1) is "who" or "which" or "speaking" or "citing" or "asked" or "when" or "in" or "after" or "while" or "on" or "at" or "responding" or "referring")
            {
                last = i - 1; // what the source did meanwhile is not who it is
            }

            return WithPostmodifiers(s, start) is var wide and >= 0 ? (wide, last) : (start, last);
        }

        return null;
    }

    private static bool IsPlaceOrTime(SentenceView s, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (TimeWords.IsTime(s.Lower(i)) || s[i].Entity is EntityKind.Place or EntityKind.Country)
            {
                return true;
            }
        }

        return false;
    }

    private static int FirstOfQuotation(SentenceView s, int i)
    {
        var quotation = s.QuotationAt(i);
        while (i > 0 && s.QuotationAt(i - 1) == quotation)
        {
            i--;
        }

        return i;
    }

    /// <summary>Whether what stands between two commas tells more of the phrase before them, rather than being a clause of its own.</summary>
    private static bool BeginsParenthesis(SentenceView s, int first, int comma)
    {
        if (s.Lower(first) is "who" or "which" or "whose" or "speaking" or "citing" or "asked" or "when" or "in" or "after" or "while" or "on" or "at" or "for"
            or "meanwhile" or "however" or "too" or "responding" or "referring" or "himself" or "herself" or "also" or "himself,")
        {
            return true;
        }

        for (var i = first; i < comma; i++)
        {
            if (s.IsFinite(i) && !s.IsQuoted(i) && !HasRelative(s, first, i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasRelative(SentenceView s, int first, int before)
    {
        for (var i = first; i < before; i++)
        {
            if (s.Tag(i) is PartOfSpeech.WP or PartOfSpeech.WDT or PartOfSpeech.WPS)
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last)? Antecedent(SentenceView s, int relative)
    {
        var last = relative - 1;
        if (s.IsComma(last))
        {
            last--;
        }

        if (last < 0 || s.IsQuoted(last))
        {
            return null;
        }

        // "a rebuke from President Zelensky, who tweeted": a person is the nearest phrase's, not the whole one's.
        var nearest = NounPhrases.SimpleStart(s, last);
        var person = s[last].Entity == EntityKind.Person
            || (s.Lower(relative) == "who" && s.Tag(last) == PartOfSpeech.NNS && nearest >= 0 && Sources.IsSpeakerLike(s, (nearest, last)));
        var start = person ? nearest : NounPhrases.StartOf(s, last);
        return start < 0 ? null : (start, last);
    }

    /// <summary>Start of a phrase that a relative clause or participle without commas is part of ("an official who was briefed said"), or -1.</summary>
    private static int WithPostmodifiers(SentenceView s, int start)
    {
        if (start < 2 || !(s.IsVerb(start - 1) || s.Tag(start - 1) is PartOfSpeech.IN or PartOfSpeech.TO))
        {
            return -1;
        }

        for (var i = start - 1; i > 0 && start - i < 15 && !s.IsComma(i) && !s.IsQuoted(i); i--)
        {
            if (s.Lower(i) is "who" or "which" && NounPhrases.StartOf(s, i - 1) is var antecedent and >= 0)
            {
                return antecedent;
            }
        }

        return -1;
    }
}
