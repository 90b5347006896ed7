using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Finds what a cue attributes: behind it, before it, or round it.</summary>
internal sealed class ContentFinder(SentenceView s, IReadOnlyList<Cue> cues)
{
    private readonly Clauses _clauses = new(s, cues);

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
        if (cue.Form == CueForm.PassiveBy)
        {
            var begin = source!.Value.Last + 1;
            begin += s.Lower(begin) == "as" ? 1 : 0;
            var described = s.IsQuoted(begin) ? Quoted(begin, cue) : Clause(begin, cue, 0.85);
            return described is { } runs ? new Found(runs.Runs.ConvertAll(run => BeforeComma(run, cue)), runs.Confidence, Addressee: null) : null;
        }

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

    /// <summary>"…, described by X as Y, caused a stir": what was set off by a comma ends with one.</summary>
    private TextSpan BeforeComma(TextSpan run, Cue cue)
    {
        for (var i = cue.Last + 1; s.IsComma(cue.First - 1) && i < s.Count; i++)
        {
            if (s.IsComma(i) && !s.IsQuoted(i) && s[i].Span.Start > run.Start && s[i].Span.Start < run.End)
            {
                return new TextSpan(run.Start, s[i].Span.Start);
            }
        }

        return run;
    }

    private bool IsBetweenQuotations(Cue cue, (int First, int Last)? source, int behind)
    {
        var edge = Math.Min(cue.First, source?.First ?? cue.First) - 1;
        var next = Adverbials.Skip(s, behind);
        return s.IsQuoted(s.IsComma(edge) ? edge - 1 : edge) && s.IsQuoted(s.IsComma(next) ? next + 1 : next);
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
            var next = Adverbials.Skip(s, last + 1);
            return s.Lower(next) is "that" || s.IsQuoted(next) || (s.IsComma(next) && s.IsQuoted(next + 1)) || s.Lower(next) is "of" or "against" or "not" ? (first, last) : null;
        }

        // "told Putin Russia would …" has no "that": two phrases side by side.
        var simple = NounPhrases.SimpleEnd(s, first);
        return s.IsFinite(last + 1) && simple >= 0 && simple < last ? (first, simple) : (first, last);
    }

    private (List<TextSpan> Runs, double Confidence)? Behind(Cue cue, int first)
    {
        var entry = cue.Entry;
        var that = Adverbials.That(s, first);
        var j = that >= 0 && entry.Takes(CueFrames.That | CueFrames.Tell) ? that : Adverbials.Skip(s, first);
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
            return ([s.SpanOf(mark, _clauses.EndOf(mark, cue))], 0.9);
        }

        if (mark > j)
        {
            return null; // "he said, while …"
        }

        if (s.Lower(j) == "that" && j == that)
        {
            var end = _clauses.EndOf(j, cue);
            return end > j ? ([s.SpanOf(j, end)], cue.Form == CueForm.Finite ? 0.95 : 0.9) : null;
        }

        if (cue.Negated && entry.Takes(CueFrames.That) && !entry.Takes(CueFrames.Np | CueFrames.Thought))
        {
            return null; // "did not say where"
        }

        // "said when the talks were over" tells the time; only who asks can ask when.
        var asks = entry.Lemma is "ask" or "wonder" or "question" or "explain";
        if (entry.Takes(CueFrames.Wh) && (s.Lower(j) is "whether" or "why" or "how" or "what" || (asks && s.Lower(j) is "if" or "where" or "when" or "who" or "which")))
        {
            return Clause(j, cue, 0.85);
        }

        if (entry.Takes(CueFrames.Inf) && s.Lower(j) is "to" or "not" && !entry.Takes(CueFrames.Weak))
        {
            return ([s.SpanOf(j, NounEnd(j, Math.Max(j, _clauses.EndOf(j, cue))))], 0.85);
        }

        if (entry.Takes(CueFrames.Obj) && !entry.Takes(CueFrames.Weak))
        {
            var end = _clauses.EndOf(j, cue);
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
            var end = NounEnd(j, _clauses.EndOf(j, cue));
            return end >= j && entry.Takes(CueFrames.Np) || HasQuotation(j, end) ? ([s.SpanOf(j, end)], 0.8) : null;
        }

        return entry.Takes(CueFrames.Tell) && s.Lower(j) is "of" or "against" or "not" or "to" ? Clause(j, cue, 0.8) : null;
    }

    /// <summary>The end of a noun phrase that is content, before a clause in which the article goes on ("…, as tensions grow").</summary>
    private int NounEnd(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (s.IsComma(i) && !s.IsQuoted(i) && s.Lower(i + 1) is "as" or "while" or "after" or "although" or "though" or "because" or "since" or "but" or "when" or "before" or "which" or "who" or "and")
            {
                var clause = s.Lower(i + 1) is not ("and" or "but") || (NounPhrases.EndOf(s, i + 2) is var subject and >= 0 && s.IsFinite(subject + 1));
                if (clause)
                {
                    return i - 1;
                }
            }
        }

        return end;
    }

    private (List<TextSpan> Runs, double Confidence)? Clause(int first, Cue cue, double confidence)
    {
        var end = _clauses.EndOf(first, cue);
        return end > first ? ([s.SpanOf(first, end)], confidence) : null;
    }

    /// <summary>A quotation at <paramref name="mark"/>, with the clause that it is the beginning of where the sentence goes on.</summary>
    private (List<TextSpan> Runs, double Confidence) Quoted(int mark, Cue cue)
    {
        var quotation = s.Quotations[s.QuotationAt(mark)];
        var behind = s.BehindQuotation(mark);
        var whole = quotation.Inner.Length > 0 && ".!?,…".Contains(LastCharacter(quotation.Inner), StringComparison.Ordinal);
        if (behind >= s.Count || s.IsEnd(behind) || whole || TimeWords.IsTime(s.Lower(behind)) || (s.Lower(behind) is "on" or "in" or "at" && TimeWords.IsTime(s.Lower(behind + 1))) || s.IsComma(behind) || s.Lower(behind) is ";" or "and" or "but" or "in" or "on" or "at" or "during" or "after")
        {
            // "…," she said on Friday, "…": a second quotation goes with the first when only words of connection lie between.
            if (s.Lower(behind) is "and" or "but" or "or" && s.IsQuoted(behind + 1))
            {
                return ([quotation.Inner, s.Quotations[s.QuotationAt(behind + 1)].Inner], 0.95);
            }

            var time = s.Lower(behind) is "on" or "in" or "at" && TimeWords.IsTime(s.Lower(behind + 1));
            if (s.Lower(behind) is not ("and" or "but" or "in" or "on" or "at" or "during" or "after") || whole || time || s.IsEnd(behind))
            {
                return ([quotation.Inner], 0.97);
            }
        }

        var end = _clauses.EndOf(behind, cue);
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
            if (edge - first < 1 || (!_clauses.IsTail(cue) && AttributedAlready(first, edge)) || !(HasFinite(first, edge) || IsParenthesis(behind)) || cue.Entry.Takes(CueFrames.Weak))
            {
                return null;
            }

            if (!_clauses.IsTail(cue) && !IsParenthesis(behind) && !GoesOn(first, Adverbials.Skip(s, behind), cue) && source?.First < cue.First)
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
        var next = Adverbials.Skip(s, behind);
        while (next < s.Count && !s.IsComma(next) && !s.IsQuoted(next) && !s.IsEnd(next) && !s.IsFinite(next) && s.Lower(next) is not (":" or ";"))
        {
            next++;
        }

        var mark = s.IsComma(next) || s.Lower(next) == ":" || s.IsDash(next) ? next + 1 : next;
        if (mark < s.Count && s.IsQuoted(mark) && (mark > next || next == behind) && !cues.Any(c => c.Verb > cue.Verb && c.Verb < mark))
        {
            runs.Add(s.Quotations[s.QuotationAt(mark)].Inner);
        }
        else if (!s.IsQuoted(edge) && !s.IsQuoted(edge - 1) && (IsParenthesis(behind) || GoesOn(LeftEdge(edge), next, cue)))
        {
            var rest = s.IsComma(next) ? next + 1 : next;
            var end = _clauses.EndOf(rest, cue);
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
        var comma = Adverbials.Skip(s, behind);
        return s.IsComma(comma) && !s.IsQuoted(comma + 1)
            && (s.IsFinite(comma + 1) || (s.Tag(comma + 1) is PartOfSpeech.RB or PartOfSpeech.MD && s.IsVerb(comma + 2)));
    }

    /// <summary>Whether what was said goes on behind the comma: "If they come, he said, we shall leave", "They came, he said, and we left".</summary>
    private bool GoesOn(int left, int comma, Cue cue)
    {
        if (!s.IsComma(comma) || s.IsQuoted(comma + 1) || cues.Any(c => c.Verb > comma && !c.Entry.Takes(CueFrames.Thought | CueFrames.Weak)))
        {
            return false;
        }

        var subordinate = s.Lower(left) is "if" or "although" or "though" or "when" or "while" or "once" or "unless" or "because" or "since" or "as" or "after" or "before";
        var joined = s.Lower(comma + 1) is "and" or "but";
        var first = joined ? comma + 2 : comma + 1;
        return (subordinate || joined) && !s.IsQuoted(first) && NounPhrases.EndOf(s, first) is var subject and >= 0 && s.IsFinite(subject + 1) && cue.Entry.Takes(CueFrames.That);
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

    private bool BareClause(int first) =>
        s.Lower(first) is "there" or "it" or "he" or "she" or "they" or "we" or "i" or "you" or "this" or "these" or "those" or "nobody" or "any"
        && FiniteWithin(first + 1);

    private bool FiniteWithin(int first)
    {
        for (var i = first; i < s.Count && i - first < 25 && !s.IsEnd(i) && s.Lower(i) != ";"; i++)
        {
            if (s.IsComma(i) && s.Lower(i + 1) is "as" or "while" or "after" or "although" or "though" or "because" or "since" or "when" or "but")
            {
                return false; // the next clause is the article's
            }

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
