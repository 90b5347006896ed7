using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Tells where the clauses that cues attribute end.</summary>
/// <param name="s">The sentence.</param>
/// <param name="cues">Its cues.</param>
internal sealed class Clauses(SentenceView s, IReadOnlyList<Cue> cues)
{
    /// <summary>Index of the last token of the clause that begins at <paramref name="first"/>.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="cue">The cue whose content it is; later cues of the same speaker end it.</param>
    public int EndOf(int first, Cue? cue)
    {
        // "Although Russia denies X, the Kremlin did Y": the subordinate clause ends at its comma.
        var subordinate = cue is not null && IsSubordinate(cue) ? first : 0;
        for (var i = first; i < s.Count; i++)
        {
            if (s.IsQuoted(i))
            {
                i = s.BehindQuotation(i) - 1;
                if (cues.Any(c => c.First == i + 1 && c.Form == CueForm.Participle))
                {
                    return i; // "…,” adding that"
                }

                continue;
            }

            if (s.IsEnd(i) || s.Lower(i) == ";" || (i > subordinate && subordinate > 0 && s.IsComma(i)))
            {
                return i - 1;
            }

            if (i > first + (s.Lower(first) == "that" ? 1 : 0) && EndsClause(i, cue))
            {
                return i - 1;
            }
        }

        return s.Count - 1;
    }

    private bool IsSubordinate(Cue cue)
    {
        if (s.Lower(0) is not ("although" or "though" or "while" or "as" or "after" or "when" or "before" or "because" or "since" or "if"))
        {
            return false;
        }

        for (var i = 1; i < cue.First; i++)
        {
            if (s.IsComma(i) || s.IsFinite(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool EndsClause(int i, Cue? cue)
    {
        var word = s.Lower(i);
        var next = i + 1;
        if (s.IsComma(i) || s.IsDash(i))
        {
            if (s.Lower(next) == "according" || s.Lower(next) is "citing" or "referring" or "speaking" or "quoting" or "amid")
            {
                return true;
            }

            foreach (var other in cues)
            {
                if (other.Verb <= i)
                {
                    continue;
                }

                // ", adding that"
                if (other.Form == CueForm.Participle && other.First - next is >= 0 and <= 2 && !other.Entry.Takes(CueFrames.Thought))
                {
                    return true;
                }

                if (other == cue || other.Form != CueForm.Finite || other.Entry.Takes(CueFrames.Thought) || (s.Lower(next) == "and" && s.Lower(next + 1) == "that"))
                {
                    continue;
                }

                // ", while X has urged …", ", but Y said …", ", Interfax reported."
                if (SubjectFinder.Before(s, other.First) is { } subject)
                {
                    var connected = s.Lower(next) is "while" or "but" or "and" or "although" or "though" or "whereas" or "as" or "with";
                    var still = s.Lower(next + 1) is "still" or "also";
                    if (connected && (still || (subject.First - next is >= 1 and <= 3 && Sources.IsSpeakerLike(s, subject))))
                    {
                        return true;
                    }

                    if (subject.First == next && other.Entry.Takes(CueFrames.That) && !other.Entry.Takes(CueFrames.Weak) && IsTail(other))
                    {
                        return true;
                    }
                }
                else if (s.Lower(next) is "and" or "but" && other.First - next is >= 1 and <= 2)
                {
                    return true; // ", and added that"
                }
            }

            return s.Lower(next) == "while" && s.Lower(next + 1) is "still" or "also" or "appeared" or "emphasizing" or "emphasising" or "adding" or "warning";
        }

        if (word is "and" or "but" or "or")
        {
            // "said X and added that Y"
            return cues.Any(other => other.Verb > i && other.First - i is 1 or 2 && other.Form == CueForm.Finite && cue is not null
                && (IsSameTense(s.Tag(other.Verb), s.Tag(cue.Verb)) || IsSameTense(s.Tag(other.First), s.Tag(cue.Verb))) && !other.Entry.Takes(CueFrames.Thought));
        }

        return false;
    }

    private static bool IsSameTense(PartOfSpeech a, PartOfSpeech b) =>
        a == b || (a is PartOfSpeech.VBD or PartOfSpeech.VBN && b is PartOfSpeech.VBD or PartOfSpeech.VBN) || (a is PartOfSpeech.VB or PartOfSpeech.VBP && b is PartOfSpeech.VB or PartOfSpeech.VBP);

    /// <summary>Whether nothing but a time or place stands behind a cue: it closes the sentence and looks back.</summary>
    public bool IsTail(Cue cue)
    {
        var i = cue.Last + 1;
        var words = 0;
        while (i < s.Count && !s.IsEnd(i))
        {
            if (s.IsQuoted(i) || s.IsFinite(i) || s.Lower(i) is "that" or ":" || ++words > 12)
            {
                return false;
            }

            if (s.IsComma(i))
            {
                return true;
            }

            if (words == 1 && !(s.Tag(i) is PartOfSpeech.IN or PartOfSpeech.RB or PartOfSpeech.NNP or PartOfSpeech.NN or PartOfSpeech.TO || TimeWords.IsTime(s.Lower(i)) || cue.Entry.Takes(CueFrames.Tell)))
            {
                return false;
            }

            i++;
        }

        return true;
    }
}
