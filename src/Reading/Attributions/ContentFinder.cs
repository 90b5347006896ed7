using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Finds what a cue attributes: behind it, before it, or round it.</summary>
internal sealed class ContentFinder(SentenceView s, IReadOnlyList<Cue> cues)
{
    /// <summary>What was found for a cue.</summary>
    /// <param name="Runs">The content.</param>
    /// <param name="Confidence">How sure the pattern is.</param>
    /// <param name="Addressee">First and last token of whom it was told to.</param>
    public sealed record Found(List<TextSpan> Runs, double Confidence, (int First, int Last)? Addressee);

    /// <summary>The content of a cue, or null where there is none.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="source">First and last token of its source, where it has one in this sentence.</param>
    public Found? Find(Cue cue, (int First, int Last)? source)
    {
        var inverted = source is { } found && found.First > cue.Last;
        var behind = inverted ? source!.Value.Last + 1 : cue.Last + 1;
        (int First, int Last)? addressee = null;
        if (cue.Entry.Takes(CueFrames.Tell) && !inverted && Addressee(cue, behind) is { } told)
        {
            addressee = told;
            behind = told.Last + 1;
        }

        // "“We waited,” he said, “and nobody came.”": both sides at once.
        var right = inverted || IsBetweenQuotations(cue, source, behind) ? null : Behind(cue, behind);
        if (right is not null)
        {
            return new Found(right.Value.Runs, right.Value.Confidence, addressee);
        }

        return Before(cue, source, behind) is { } left ? new Found(left.Runs, left.Confidence, addressee) : null;
    }

    private bool IsBetweenQuotations(Cue cue, (int First, int Last)? source, int behind)
    {
        var edge = Math.Min(cue.First, source?.First ?? cue.First) - 1;
        var next = SkipAdverbials(behind);
        return s.IsQuoted(s.IsComma(edge) ? edge - 1 : edge) && s.IsQuoted(s.IsComma(next) ? next + 1 : next);
    }

    /// <summary>Index of the last token of the clause that begins at <paramref name="first"/>.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="cue">The cue whose content it is; later cues of the same speaker end it.</param>
    public int ClauseEnd(int first, Cue? cue)
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
                && IsSameTense(s.Tag(other.Verb), s.Tag(cue.Verb)) && !other.Entry.Takes(CueFrames.Thought));
        }

        return false;
    }

    private static bool IsSameTense(PartOfSpeech a, PartOfSpeech b) =>
        a == b || (a is PartOfSpeech.VBD or PartOfSpeech.VBN && b is PartOfSpeech.VBD or PartOfSpeech.VBN) || (a is PartOfSpeech.VB or PartOfSpeech.VBP && b is PartOfSpeech.VB or PartOfSpeech.VBP);

    /// <summary>Whether nothing but a time or place stands behind a cue: it closes the sentence and looks back.</summary>
    private bool IsTail(Cue cue)
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

    private (int First, int Last)? Addressee(Cue cue, int first)
    {
        if (s.IsQuoted(first) || s.Lower(first) is "that" or "of" or "against" or ":" || s.IsComma(first))
        {
            return null;
        }

        // "told him that", "told reporters in Kiev that": the longest phrase first, so that its place goes with it.
        var last = NounPhrases.EndOf(s, first);
        if (last < 0)
        {
            return null;
        }

        if (cue.Entry.Lemma is not ("tell" or "inform" or "remind" or "assure" or "notify"))
        {
            // "warned Moscow that": told only where the content follows.
            var next = SkipAdverbials(last + 1);
            return s.Lower(next) is "that" || s.IsQuoted(next) || (s.IsComma(next) && s.IsQuoted(next + 1)) || s.Lower(next) is "of" or "against" or "not" ? (first, last) : null;
        }

        // "told Putin Russia would …" has no "that": two phrases side by side.
        var simple = NounPhrases.SimpleEnd(s, first);
        return s.IsFinite(last + 1) && simple >= 0 && simple < last ? (first, simple) : (first, last);
    }

    private (List<TextSpan> Runs, double Confidence)? Behind(Cue cue, int first)
    {
        var entry = cue.Entry;
        var that = That(first);
        var j = that >= 0 && entry.Takes(CueFrames.That | CueFrames.Tell) ? that : SkipAdverbials(first);
        if (j >= s.Count)
        {
            return null;
        }

        // ", that" and ", “…”" and ": …"
        var mark = j;
        while (s.IsComma(mark) || s.Lower(mark) == ":" || s.IsDash(mark))
        {
            mark++;
        }

        if (s.IsQuoted(mark) && entry.Takes(CueFrames.Quote | CueFrames.That | CueFrames.Tell | CueFrames.Np | CueFrames.Obj) && !s.IsQuoted(cue.Verb))
        {
            return Quoted(mark, cue);
        }

        if (mark > j && s.Lower(j) == ":" && !s.IsEnd(mark) && entry.Takes(CueFrames.Quote))
        {
            return ([s.SpanOf(mark, ClauseEnd(mark, cue))], 0.9);
        }

        if (mark > j)
        {
            return null; // "he said, while …"
        }

        if (s.Lower(j) == "that" && j == that)
        {
            var end = ClauseEnd(j, cue);
            return end > j ? ([s.SpanOf(j, end)], cue.Form == CueForm.Finite ? 0.95 : 0.9) : null;
        }

        if (cue.Negated && entry.Takes(CueFrames.That) && !entry.Takes(CueFrames.Np | CueFrames.Thought))
        {
            return null; // "did not say where"
        }

        if (entry.Takes(CueFrames.Wh) && s.Lower(j) is "whether" or "if" or "why" or "how" or "what" or "where" or "when" or "who" or "which")
        {
            return Clause(j, cue, 0.85);
        }

        if (entry.Takes(CueFrames.Inf) && s.Lower(j) is "to" or "not" && !entry.Takes(CueFrames.Weak))
        {
            return Clause(j, cue, 0.85);
        }

        if (entry.Takes(CueFrames.Obj) && !entry.Takes(CueFrames.Weak))
        {
            var end = ClauseEnd(j, cue);
            var certain = entry.Lemma is "accuse" or "urge" or "blame" or "describe" or "advise"
                || HasQuotation(j, end) || HasWord(j, end, "to", "as", "for", "of");
            return end > j && certain && !s.IsEnd(j) ? ([s.SpanOf(j, end)], 0.85) : null;
        }

        var nounPhrase = NounPhrases.EndOf(s, j);
        var finite = nounPhrase >= 0 && FiniteWithin(nounPhrase + 1);
        if (entry.Takes(CueFrames.That | CueFrames.Tell) && !entry.Takes(CueFrames.Weak | CueFrames.WeakBare) && (finite || BareClause(j)))
        {
            return Clause(j, cue, 0.9);
        }

        if (entry.Takes(CueFrames.Np | CueFrames.WeakNp) && (nounPhrase >= 0 || s.Tag(j) is PartOfSpeech.VBG || (entry.Particle.Length > 0 && !s.IsFinite(j))))
        {
            var end = ClauseEnd(j, cue);
            return end >= j && entry.Takes(CueFrames.Np) || HasQuotation(j, end) ? ([s.SpanOf(j, end)], 0.8) : null;
        }

        return entry.Takes(CueFrames.Tell) && s.Lower(j) is "of" or "against" or "not" or "to" ? Clause(j, cue, 0.8) : null;
    }

    private (List<TextSpan> Runs, double Confidence)? Clause(int first, Cue cue, double confidence)
    {
        var end = ClauseEnd(first, cue);
        return end > first ? ([s.SpanOf(first, end)], confidence) : null;
    }

    /// <summary>A quotation at <paramref name="mark"/>, with the clause that it is the beginning of where the sentence goes on.</summary>
    private (List<TextSpan> Runs, double Confidence) Quoted(int mark, Cue cue)
    {
        var quotation = s.Quotations[s.QuotationAt(mark)];
        var behind = s.BehindQuotation(mark);
        var whole = quotation.Inner.Length > 0 && ".!?,…".Contains(LastCharacter(quotation.Inner), StringComparison.Ordinal);
        if (behind >= s.Count || s.IsEnd(behind) || whole || s.IsComma(behind) || s.Lower(behind) is ";" or "and" or "but" or "in" or "on" or "at" or "during" or "after")
        {
            // "…," she said on Friday, "…": a second quotation goes with the first when only words of connection lie between.
            if (s.Lower(behind) is "and" or "but" or "or" && s.IsQuoted(behind + 1))
            {
                return ([quotation.Inner, s.Quotations[s.QuotationAt(behind + 1)].Inner], 0.95);
            }

            if (s.Lower(behind) is not ("and" or "but" or "in" or "on" or "at" or "during" or "after") || whole || s.IsEnd(behind))
            {
                return ([quotation.Inner], 0.97);
            }
        }

        var end = ClauseEnd(behind, cue);
        return ([new TextSpan(quotation.Inner.Start, s[end].Span.End)], 0.9);
    }

    private char LastCharacter(TextSpan span)
    {
        for (var i = s.Count - 1; i >= 0; i--)
        {
            if (s[i].Span.End == span.End)
            {
                return s[i].Text[^1];
            }
        }

        return '.'; // it ends in a later sentence, and so with a stop
    }

    private (List<TextSpan> Runs, double Confidence)? Before(Cue cue, (int First, int Last)? source, int behind)
    {
        if (!cue.Entry.Takes(CueFrames.Quote | CueFrames.That) || cue.Entry.Takes(CueFrames.Thought) && !cue.Entry.Takes(CueFrames.That))
        {
            return null;
        }

        var start = cue.Form == CueForm.Quoting && SubjectFinder.Before(s, cue.First) is { } relay ? relay.First : cue.First;
        var edge = Math.Min(start, source?.First ?? start) - 1;
        if (edge < 0)
        {
            return null;
        }

        var runs = new List<TextSpan>();
        if (s.IsQuoted(edge) || (s.IsComma(edge) && s.IsQuoted(edge - 1)) || (s.IsDash(edge) && s.IsQuoted(edge - 1)))
        {
            var last = s.IsQuoted(edge) ? edge : edge - 1;
            var quotation = s.Quotations[s.QuotationAt(last)];
            var first = last;
            while (first > 0 && s.QuotationAt(first - 1) == s.QuotationAt(last))
            {
                first--;
            }

            // Words of the sentence before the quotation belong to the clause that it ends ("The move is “a mistake,” he said").
            var clause = LeftEdge(first);
            if (first > 0 && clause < first && quotation.Outer.Start >= s.Span.Start && !IsOnlyConnection(clause, first) && !AttributedAlready(clause, first))
            {
                runs.Add(new TextSpan(s[clause].Span.Start, quotation.Inner.End));
            }
            else
            {
                runs.Add(quotation.Inner);
            }
        }
        else if (s.IsComma(edge) || s.IsDash(edge))
        {
            // A report that closes the sentence holds all of it, other reports inside too ("Armenia denies it, a spokesman said").
            var first = LeftEdge(edge);
            if (edge - first < 1 || (!IsTail(cue) && AttributedAlready(first, edge)) || !(HasFinite(first, edge) || IsParenthesis(behind)) || cue.Entry.Takes(CueFrames.Weak))
            {
                return null;
            }

            if (!IsTail(cue) && !IsParenthesis(behind) && source?.First < cue.First)
            {
                return null;
            }

            runs.Add(s.SpanOf(first, edge - 1));
        }
        else
        {
            return null;
        }

        // What follows: "…," he said, "…" and "These troops, the official added, are …".
        var next = SkipAdverbials(behind);
        while (next < s.Count && !s.IsComma(next) && !s.IsQuoted(next) && !s.IsEnd(next) && !s.IsFinite(next) && s.Lower(next) is not (":" or ";"))
        {
            next++;
        }

        var mark = s.IsComma(next) || s.Lower(next) == ":" || s.IsDash(next) ? next + 1 : next;
        if (mark < s.Count && s.IsQuoted(mark) && (mark > next || next == behind) && !cues.Any(c => c.Verb > cue.Verb && c.Verb < mark))
        {
            runs.Add(s.Quotations[s.QuotationAt(mark)].Inner);
        }
        else if (IsParenthesis(behind) && !s.IsQuoted(edge) && !s.IsQuoted(edge - 1))
        {
            var rest = s.IsComma(next) ? next + 1 : next;
            var end = ClauseEnd(rest, cue);
            if (end > rest && rest < s.Count)
            {
                runs.Add(s.SpanOf(rest, end));
            }
        }

        return (runs, 0.95);
    }

    /// <summary>Whether a clause that was broken by the cue goes on behind it: a comma, and then a verb without a subject of its own.</summary>
    private bool IsParenthesis(int behind)
    {
        var comma = SkipAdverbials(behind);
        return s.IsComma(comma) && !s.IsQuoted(comma + 1)
            && (s.IsFinite(comma + 1) || (s.Tag(comma + 1) is PartOfSpeech.RB or PartOfSpeech.MD && s.IsVerb(comma + 2)));
    }

    /// <summary>Index of the first token of the clause that ends before <paramref name="end"/>: the sentence's start, or behind a semicolon or an earlier report.</summary>
    private int LeftEdge(int end)
    {
        var first = Math.Min(s.Start, end);
        for (var i = first; i < end; i++)
        {
            if (s.Lower(i) is ";" && !s.IsQuoted(i))
            {
                first = i + 1;
            }
        }

        while (first < end && (s.Lower(first) is "but" or "and" or "however" or "meanwhile" or "still" || s.IsComma(first) || s.Tag(first) == PartOfSpeech.Colon))
        {
            first++;
        }

        return first;
    }

    private bool IsOnlyConnection(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!s.IsComma(i) && s.Tag(i) is not (PartOfSpeech.CC or PartOfSpeech.Colon or PartOfSpeech.OpenBracket) && !s.IsDash(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool AttributedAlready(int first, int end) =>
        cues.Any(c => c.Verb >= first && c.Verb < end && c.Entry.Takes(CueFrames.That) && !c.Entry.Takes(CueFrames.Thought) && SubjectFinder.Before(s, c.First) is not null);

    /// <summary>Index of a "that" which opens the content, past adverbials and places ("said at a news conference in Kiev on Thursday that"), or -1.</summary>
    private int That(int first)
    {
        var (comma, relative) = (false, false);
        for (var i = first; i < s.Count && i - first < 22; i++)
        {
            if (s.Lower(i) is "who" or "whom" or "which")
            {
                relative = true; // "told a woman who fled the war that"
            }

            var verb = s.IsVerb(i) && s.Tag(i) is not PartOfSpeech.VBN && !(s.Tag(i) == PartOfSpeech.VBG && !comma);
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
    private int SkipAdverbials(int i)
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
            if (s.Tag(i) is PartOfSpeech.IN or PartOfSpeech.TO && s.Tag(i + 1) != PartOfSpeech.VB && SetsScene(i, out var behind))
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

    private bool SetsScene(int preposition, out int behind)
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

    private bool BareClause(int first) =>
        s.Lower(first) is "there" or "it" or "he" or "she" or "they" or "we" or "i" or "you" or "this" or "these" or "those" or "nobody" or "any"
        && FiniteWithin(first + 1);

    private bool FiniteWithin(int first)
    {
        for (var i = first; i < s.Count && i - first < 25 && !s.IsEnd(i) && s.Lower(i) != ";"; i++)
        {
            if (s.IsFinite(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasFinite(int first, int end)
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

    private bool HasQuotation(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (s.IsQuoted(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWord(int first, int last, params ReadOnlySpan<string> words)
    {
        for (var i = first; i <= last; i++)
        {
            if (words.Contains(s.Lower(i)))
            {
                return true;
            }
        }

        return false;
    }
}
