using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>What stands between a cue and its content: when, where and by what means it was said.</summary>
internal static class Adverbials
{
    /// <summary>Index of a "that" which opens the content, past adverbials and places ("said at a news conference in Kiev on Thursday that"), or -1.</summary>
    public static int That(SentenceView s, int first)
    {
        var (comma, relative) = (false, false);
        for (var i = first; i < s.Count && i - first < 22; i++)
        {
            if (s.Lower(i) is "who" or "whom" or "which")
            {
                relative = true; // "told a woman who fled the war that"
            }

            var verb = s.IsVerb(i) && s.Tag(i) is not PartOfSpeech.VBN && !(s.Tag(i) == PartOfSpeech.VBG && (!comma || s.Lower(i) == "including"));
            if (s.IsQuoted(i) || s.IsEnd(i) || s.Lower(i) is ":" or ";" || (verb && !relative))
            {
                return -1;
            }

            comma |= s.IsComma(i);

            if (s.Lower(i) == "that")
            {
                var demonstrative = i == first && s.Tag(i) == PartOfSpeech.DT && (s.IsFinite(i + 1) || TimeWords.IsTime(s.Lower(i + 1)));
                return demonstrative ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>Index of the first token behind adverbs, times and places of saying.</summary>
    public static int Skip(SentenceView s, int i)
    {
        for (var guard = 0; guard < 6 && i < s.Count && !s.IsQuoted(i); guard++)
        {
            if ((s.Tag(i) == PartOfSpeech.RB || TimeWords.IsAdverb(s.Lower(i))) && s.Lower(i) is not ("not" or "there" or "here") && s.Tag(i) is not (PartOfSpeech.JJ or PartOfSpeech.NNP or PartOfSpeech.NN))
            {
                i++;
                continue;
            }

            // "Friday", "last week", "on Friday"
            var time = i;
            if (s.Lower(time) is "on" or "in" or "at" or "late" or "early" or "earlier" or "last" or "this" or "that" or "during")
            {
                time++;
            }

            if (s.Lower(time) is "last" or "this" or "the" or "late" or "early" or "same")
            {
                time++;
            }

            if (TimeWords.IsTime(s.Lower(time)) && s.Tag(time + 1) is not PartOfSpeech.POS)
            {
                time++;
                while (TimeWords.IsTime(s.Lower(time)) || (s.Tag(time) == PartOfSpeech.CD && !s.IsNoun(time + 1)))
                {
                    time++;
                }

                i = time;
                continue;
            }

            // "in a statement Monday", "on Twitter": they are never part of what was said.
            if (s.Lower(i) is "in" or "on" or "at" or "during" or "via" or "through" && NounPhrases.SimpleEnd(s, i + 1) is var place and >= 0 && IsPlaceOfSpeech(s.Lower(place), s.Lower(place - 1)))
            {
                i = place + 1;
                continue;
            }

            // "at the opening of the summit in Kiev": only before a mark or a quotation.
            if (s.Tag(i) is PartOfSpeech.IN or PartOfSpeech.TO && s.Tag(i + 1) != PartOfSpeech.VB && SetsScene(s, i, out var behind))
            {
                i = behind;
                continue;
            }

            break;
        }

        return i;
    }

    private static bool IsPlaceOfSpeech(string noun, string before) =>
        noun is "statement" or "interview" or "speech" or "briefing" or "letter" or "report" or "twitter" or "facebook" or "telegram" or "instagram" or "tweet" or "post" or "message"
            or "televised" or "email" or "e-mail" or "address" or "remarks" or "comments" or "release" or "note" or "article" or "column" or "editorial" or "broadcast" or "podcast" or "call"
        || (noun is "conference" && before is "news" or "press");

    private static bool SetsScene(SentenceView s, int preposition, out int behind)
    {
        behind = preposition;
        for (var i = preposition + 1; i < s.Count && i - preposition < 25; i++)
        {
            if (s.IsQuoted(i) || s.IsComma(i) || s.Lower(i) == ":" || s.IsEnd(i))
            {
                var quoted = s.IsQuoted(i) && s.IsNoun(i - 1);
                if (!quoted && !((s.IsComma(i) || s.Lower(i) == ":") && (s.IsQuoted(i + 1) || s.Lower(i) == ":")) && !s.IsEnd(i))
                {
                    return false;
                }

                behind = i;
                return true;
            }

            if (s.IsFinite(i))
            {
                return false;
            }
        }

        return false;
    }
}
