using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Finds the verbs of a sentence that may attribute, with the auxiliaries and particles that belong to them.</summary>
internal static class CueFinder
{
    /// <summary>The cues of a sentence that stand outside of its quotations, in order.</summary>
    public static List<Cue> Find(SentenceView s)
    {
        var cues = new List<Cue>();
        for (var i = 0; i < s.Count; i++)
        {
            if (s.IsQuoted(i))
            {
                continue;
            }

            if (Match(s, i) is { } cue)
            {
                cues.Add(cue);
                i = cue.Last;
            }
        }

        return cues;
    }

    private static Cue? Match(SentenceView s, int i)
    {
        if (QuotedAs(s, i) is { } quoted)
        {
            return quoted;
        }

        if (NounOfSpeech(s, i) is { } noun)
        {
            return noun;
        }

        foreach (var entry in CueLexicon.Of(s.Lower(i)))
        {
            var last = Particle(s, i, entry.Particle);
            if (last < 0)
            {
                continue;
            }

            var first = GroupStart(s, i, out var negated, out var auxiliary);
            if (PassiveBy(s, i, first, last, entry) is { } passive)
            {
                return passive;
            }

            if (Form(s, i, first, last, auxiliary, entry) is { } form)
            {
                // "went on to say" is one cue, from the verb that governs the infinitive.
                if (form == CueForm.Infinitive && Governor(s, first - 1) is var governor and > 0 && s.IsFinite(governor))
                {
                    return new Cue(entry, i, GroupStart(s, governor, out _, out _), last, CueForm.Finite, negated);
                }

                return new Cue(entry, i, first, last, form, negated);
            }
        }

        return null;
    }

    /// <summary>"was quoted (by Interfax) as saying", "quoted him as saying": one cue from the first word to "saying".</summary>
    private static Cue? QuotedAs(SentenceView s, int i)
    {
        if (s.Lower(i) is not ("quoted" or "cited" or "reported") || s.Tag(i) is not (PartOfSpeech.VBN or PartOfSpeech.VBD))
        {
            return null;
        }

        var first = GroupStart(s, i, out var negated, out var auxiliary);
        for (var j = i + 1; j < s.Count && j - i < 14; j++)
        {
            if (s.Lower(j) == "as" && CueLexicon.Of(s.Lower(j + 1)) is [var saying, ..] && s.Tag(j + 1) == PartOfSpeech.VBG)
            {
                return new Cue(saying, i, first, j + 1, auxiliary is "be" or "get" ? CueForm.Quoted : CueForm.Quoting, negated);
            }
        }

        return null;
    }

    private static readonly CueEntry SpeechByNoun = new("issue", [], CueFrames.That | CueFrames.Quote | CueFrames.WeakBare);

    /// <summary>"issued a warning that", "made the claim that", "has issued demands, including that": the noun says what the verb does not.</summary>
    private static Cue? NounOfSpeech(SentenceView s, int i)
    {
        if (!s.IsVerb(i) || s.Lower(i) is not ("issue" or "issues" or "issued" or "issuing" or "make" or "makes" or "made" or "making" or "repeated" or "repeats" or "gave" or "gives"
            or "given" or "rejected" or "rejects" or "dismissed" or "dismisses" or "denied" or "denies" or "expressed" or "expresses" or "voiced" or "voices"))
        {
            return null;
        }

        for (var j = i + 1; j < s.Count && j - i <= 4 && !s.IsQuoted(j); j++)
        {
            if (s.Lower(j) is "warning" or "warnings" or "demand" or "demands" or "claim" or "claims" or "threat" or "threats" or "promise" or "promises" or "pledge" or "pledges"
                or "allegation" or "allegations" or "accusation" or "accusations" or "assurance" or "assurances" or "denial" or "reports" or "suggestion" or "suggestions"
                or "hope" or "hopes" or "concern" or "concerns" or "fear" or "fears" or "confidence" or "belief" or "regret")
            {
                if (Adverbials.That(s, j + 1) < 0)
                {
                    return null;
                }

                var first = GroupStart(s, i, out var negated, out var auxiliary);
                return auxiliary == "be" || Form(s, i, first, j, auxiliary, SpeechByNoun) is not { } form ? null : new Cue(SpeechByNoun, i, first, j, form, negated);
            }

            if (s.IsFinite(j) || s.IsComma(j))
            {
                return null;
            }
        }

        return null;
    }

    private static int Particle(SentenceView s, int verb, string[] particle)
    {
        for (var k = 0; k < particle.Length; k++)
        {
            if (s.Lower(verb + 1 + k) != particle[k] || s.IsQuoted(verb + 1 + k))
            {
                return -1;
            }
        }

        return verb + particle.Length;
    }

    private static int GroupStart(SentenceView s, int verb, out bool negated, out string auxiliary)
    {
        negated = false;
        auxiliary = string.Empty;
        var first = verb;
        for (var i = verb - 1; i >= 0 && verb - i <= 6 && !s.IsQuoted(i); i--)
        {
            var word = s.Lower(i);
            var kind = word switch
            {
                "has" or "have" or "had" or "'ve" or "having" => "have",
                "is" or "are" or "was" or "were" or "been" or "be" or "being" or "'re" or "'m" => "be",
                "got" => "get",
                "does" or "do" or "did" => "do",
                "would" or "will" or "could" or "should" or "may" or "might" or "must" or "can" or "'ll" or "wo" or "ca" => "modal",
                "to" when i == first - 1 && s.Tag(verb) == PartOfSpeech.VB => "to",
                _ => string.Empty,
            };
            if (word is "'s" or "'d" && s.Tag(i) is not PartOfSpeech.POS)
            {
                // "it's estimated" is a passive, "he's said" is not.
                kind = s.Tag(verb) == PartOfSpeech.VBN ? s.Lower(i - 1) is "it" or "that" ? "be" : "have" : "modal";
            }

            if (kind.Length > 0)
            {
                auxiliary = auxiliary.Length == 0 || kind != "have" ? kind : auxiliary;
                first = i;
                if (kind == "to")
                {
                    break;
                }

                continue;
            }

            if (word is "not" or "n't" or "never")
            {
                negated = true;
                continue;
            }

            if (TimeWords.IsAdverb(word) && !s.IsNoun(i) && !s.IsVerb(i))
            {
                continue;
            }

            break;
        }

        return first;
    }

    private static CueForm? Form(SentenceView s, int verb, int first, int last, string auxiliary, CueEntry entry)
    {
        var tag = s.Tag(verb);
        if (auxiliary == "to" || (tag == PartOfSpeech.VB && s.Lower(verb - 1) == "to"))
        {
            return IsControlled(s, first - 1) ? CueForm.Infinitive : null;
        }

        switch (tag)
        {
            case PartOfSpeech.VBD or PartOfSpeech.VBZ or PartOfSpeech.VBP:
                return auxiliary == "be" ? null : CueForm.Finite;
            case PartOfSpeech.VB:
                // Without an auxiliary it is a present tense that was tagged wrongly.
                return auxiliary is "do" or "modal" or "" ? CueForm.Finite : null;
            case PartOfSpeech.VBG:
                return auxiliary == "be" ? CueForm.Finite
                    : IsParticipleOfSpeech(s, verb, entry) ? CueForm.Participle : null;
            case PartOfSpeech.VBN:
                // A participle without an auxiliary is a past tense that was tagged wrongly where only the active makes sense.
                return auxiliary == "have" ? CueForm.Finite
                    : auxiliary.Length == 0 && !s.IsVerb(verb - 1) && s.Lower(last + 1) != "by" && (entry.Takes(CueFrames.That) || !HasFinite(s, verb) || HasObject(s, first, last, entry)) ? CueForm.Finite
                    : null;
            default:
                // Headlines and typing errors leave plain verbs tagged as nouns; "said" and its like are never that.
                return s.Lower(verb) is "said" or "says" or "told" or "tells" or "tweeted" or "wrote" or "added"
                    || (s.IsEnd(verb + 1) && verb > 1 && s[verb - 1].IsCapitalized && s.Lower(verb).EndsWith('s') && entry.Takes(CueFrames.That)) ? CueForm.Finite : null;
        }
    }

    /// <summary>Whether subject and object stand on both sides of a participle, so that it can only be a past tense ("Prince Charles compared Putin to").</summary>
    private static bool HasObject(SentenceView s, int first, int last, CueEntry entry) =>
        (entry.Particle.Length > 0 || (entry.Lemma != "call" && NounPhrases.SimpleEnd(s, last + 1) >= 0))
        && SubjectFinder.Before(s, first) is { } subject && Sources.IsSpeakerLike(s, subject);

    private static bool HasFinite(SentenceView s, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (s.IsFinite(i) && !s.IsQuoted(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsParticipleOfSpeech(SentenceView s, int verb, CueEntry entry)
    {
        var before = s.Lower(verb - 1);
        if (s.Tag(verb - 1) is PartOfSpeech.DT or PartOfSpeech.JJ or PartOfSpeech.POS or PartOfSpeech.PRPS)
        {
            return false; // a noun: "the warning"
        }

        return verb == 0 || before is "," or "and" or "by" or "while" or "statement" or "letter" or "twitter" or "tweet" or "message" or "-" or "–" or "—"
            || TimeWords.IsAdverb(before) || s[Math.Max(0, verb - 1)].IsQuotationMark || (entry.Takes(CueFrames.That) && s.IsNoun(verb - 1));
    }

    /// <summary>Whether an infinitive behind this verb is something that its subject did ("went on to say"), not only wished ("wants to say").</summary>
    private static bool IsControlled(SentenceView s, int governor) =>
        s.Lower(Governor(s, governor)) is "went" or "goes" or "go" or "continued" or "continues" or "continue" or "began" or "begun" or "started" or "quick"
            or "used" or "took" or "rushed" or "moved" or "appeared" or "seemed" or "twitter" or "first" or "last" or "latest" or "few" or "here";

    private static int Governor(SentenceView s, int i)
    {
        while (i > 0 && (s.Tag(i) is PartOfSpeech.RB or PartOfSpeech.RP || s.Lower(i) == "on"))
        {
            i--;
        }

        return i;
    }

    /// <summary>"described by a source as …": the source stands behind "by", and what it said behind "as" or in marks.</summary>
    private static Cue? PassiveBy(SentenceView s, int verb, int first, int last, CueEntry entry)
    {
        if (s.Tag(verb) is not (PartOfSpeech.VBN or PartOfSpeech.VBD) || s.Lower(last + 1) != "by" || !entry.Takes(CueFrames.Obj | CueFrames.Np))
        {
            return null;
        }

        var end = NounPhrases.EndOf(s, last + 2);
        return end >= 0 && (s.Lower(end + 1) == "as" || s.IsQuoted(end + 1)) && Sources.IsSpeakerLike(s, (last + 2, end))
            ? new Cue(entry, verb, first, last + 1, CueForm.PassiveBy, Negated: false)
            : null;
    }
}
