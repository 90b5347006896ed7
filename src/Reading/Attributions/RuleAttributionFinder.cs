using OnRecord.Reading.Speakers;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>Finds attributions by rules over parts of speech: cue, source and content of each sentence, then the quotations that no cue explains.</summary>
internal sealed class RuleAttributionFinder : IAttributionFinder
{
    /// <inheritdoc/>
    public IReadOnlyList<AttributionCandidate> Find(Document document, CancellationToken cancellationToken)
    {
        var found = new List<AttributionCandidate>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = document.Blocks[block];
            if (content.Block.Kind == BlockKind.Post)
            {
                if (Posts.Find(document, block) is { } post)
                {
                    found.Add(post);
                }

                continue;
            }

            for (var i = 0; i < content.Sentences.Length; i++)
            {
                FindInSentence(document, block, i, content.View(i), found);
            }
        }

        return Finish(document, found);
    }

    /// <summary>The candidates with the quotations that none of them explains, tidied and in the order of the text.</summary>
    internal static IReadOnlyList<AttributionCandidate> Finish(Document document, List<AttributionCandidate> found)
    {
        QuotationsWithoutCue.Add(document, found);
        foreach (var candidate in found)
        {
            Tidy(candidate.Content);
        }

        found.RemoveAll(c => c.Content.Count == 0);
        return [.. found.OrderBy(c => c.Content[0].Start).ThenBy(c => c.Cue?.Start ?? 0)];
    }

    /// <summary>Leaves runs that hold something, in order, none inside of another.</summary>
    private static void Tidy(List<TextSpan> runs)
    {
        runs.RemoveAll(run => run.Length == 0);
        runs.Sort();
        for (var i = runs.Count - 1; i > 0; i--)
        {
            if (runs[i].Start < runs[i - 1].End)
            {
                runs[i - 1] = new TextSpan(runs[i - 1].Start, Math.Max(runs[i - 1].End, runs[i].End));
                runs.RemoveAt(i);
            }
        }
    }

    private static void FindInSentence(Document document, int block, int sentence, SentenceView s, List<AttributionCandidate> found)
    {
        var cues = CueFinder.Find(s);
        var contents = new ContentFinder(s, cues);
        var here = new List<(Cue Cue, AttributionCandidate Candidate)>();
        foreach (var cue in cues)
        {
            var source = Source(s, cue, here);
            if (source is { } person && IsAuthor(s, person))
            {
                continue;
            }

            if (contents.Find(cue, source) is not { } content)
            {
                continue;
            }

            var quoted = content.Runs.Exists(document.Blocks[block].TouchesQuotation);
            if (!quoted && (source is not { } speaker || !(Always(cue.Entry.Lemma) || Sources.IsSpeakerLike(s, speaker))))
            {
                continue;
            }

            // "X said that …, Interfax reported": the outlet relays the report that its clause holds.
            if (source is { } outlet && IsOutlet(s, outlet) && outlet.First > 0
                && here.FindLast(h => h.Candidate.Act == AttributionAct.Speech && content.Runs.Exists(r => r.Contains(h.Candidate.Cue!.Value) || h.Candidate.Content.Exists(c => c.Overlaps(r)))) is { Candidate: { } reported })
            {
                reported.Relay ??= s.SpanOf(outlet.First, outlet.Last);
                continue;
            }

            var runs = content.Runs.ConvertAll(run => Trim(document.Text, run, document.Blocks[block]));
            runs.RemoveAll(run => run.Length < 2 || !HasLetter(document.Text, run));
            if (runs.Count == 0 || Repeats(here, runs))
            {
                continue;
            }

            var candidate = new AttributionCandidate
            {
                Block = block,
                Sentence = sentence,
                Source = source is { } at ? s.SpanOf(at.First, at.Last) : null,
                Cue = s.SpanOf(cue.First, cue.Last),
                Content = runs,
                Act = cue.Entry.Takes(CueFrames.Thought) && (!quoted || IsNested(here, cue, s)) ? AttributionAct.Thought : AttributionAct.Speech,
                Relay = content.Addressee is { } told ? s.SpanOf(told.First, told.Last) : QuotedBy(s, cue),
                Confidence = content.Confidence,
            };
            here.Add((cue, candidate));
        }

        found.AddRange(here.Select(h => h.Candidate));
        var clauses = new Clauses(s, cues);
        AccordingTo.Add(document, block, sentence, s, clauses, here.ConvertAll(h => h.Candidate), found);
        ReportNouns.Add(document, block, sentence, s, clauses, found);
        AsCalled.Add(document, block, sentence, s, found);
        if (here.Count == 0 && ColonRule.Find(document, block, sentence, s) is { } headline)
        {
            found.Add(headline);
        }
    }

    /// <summary>Whether a candidate of a sentence, the last that was gone through, has a run's words.</summary>
    internal static bool IsTaken(List<AttributionCandidate> found, int block, int sentence, TextSpan run)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Block == block && found[i].Sentence == sentence; i--)
        {
            if (found[i].Content.Exists(run.Overlaps))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A run without white space, quotation marks, and, where it is not a quotation's, the punctuation at its ends.</summary>
    internal static TextSpan Trim(string text, TextSpan run, DocumentBlock block)
    {
        var (start, end) = (run.Start, run.End);
        while (true)
        {
            while (start < end && (char.IsWhiteSpace(text[start]) || IsDoubleMark(text[start]) || (text[start] is '\'' or '‘' && block.OpensAt(start))
                || (text[start] is ',' or ';' or ':' or '-' or '–' or '—' or ')')))
            {
                start++;
            }

            while (end > start && (char.IsWhiteSpace(text[end - 1]) || IsDoubleMark(text[end - 1]) || (text[end - 1] is '\'' or '’' && block.ClosesAt(end))))
            {
                end--;
            }

            // A stop or comma inside of the marks belongs to the quotation; outside, to the sentence.
            var inQuotation = block.WordsEndAt(end);
            if (end > start && !inQuotation && text[end - 1] is ',' or ';' or ':' or '-' or '–' or '—' or '(' || (end > start + 2 && !inQuotation && text[end - 1] == '.' && !IsAbbreviation(text, start, end)))
            {
                end--;
                continue;
            }

            return new TextSpan(start, Math.Max(start, end));
        }
    }

    private static bool IsDoubleMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»';

    private static bool IsAbbreviation(string text, int start, int end) =>
        end - start >= 4 && text[end - 3] == '.' && char.IsUpper(text[end - 2]); // "U.S."

    private static bool HasLetter(string text, TextSpan run)
    {
        foreach (var c in run.Slice(text))
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static (int First, int Last)? Source(SentenceView s, Cue cue, List<(Cue Cue, AttributionCandidate Candidate)> here)
    {
        switch (cue.Form)
        {
            case CueForm.Participle when s.IsNoun(cue.First - 1) && !Sources.IsMessage(s.Lower(cue.First - 1)):
                // "a resolution demanding the end of it"
                return SubjectFinder.Before(s, cue.First) is { } noun && Sources.IsSpeakerLike(s, noun) ? noun : SubjectFinder.Shared(s, cue.First);
            case CueForm.Participle:
                // "…, he said, adding that": the subject of the report before it, else of the clause it hangs on.
                return PreviousSource(s, cue, here) ?? SubjectFinder.Shared(s, cue.First);
            case CueForm.Infinitive:
                return SubjectFinder.Shared(s, cue.First);
            case CueForm.PassiveBy:
                return (cue.Last + 1, NounPhrases.EndOf(s, cue.Last + 1));
            case CueForm.Quoting:
                return NounPhrases.EndOf(s, cue.Verb + 1) is var end and >= 0 ? (cue.Verb + 1, end) : null;
            default:
                break;
        }

        var before = cue.First - 1;
        if (SubjectFinder.Before(s, cue.First) is { } subject && !(s.IsQuoted(before) || s.IsComma(before) && s.IsQuoted(before - 1)))
        {
            return subject;
        }

        if (before >= 0 && (s.IsComma(before) || s[before].IsQuotationMark || s.IsDash(before) || TimeWords.IsAdverb(s.Lower(before)))
            && cue.Entry.Takes(CueFrames.Quote | CueFrames.That) && SubjectFinder.Behind(s, cue.Last + 1) is { } inverted)
        {
            return inverted;
        }

        // "said X and added Y", "“…,” he said and added": one subject for both.
        var conjunction = before;
        while (conjunction > 0 && (s.Tag(conjunction) == PartOfSpeech.RB || TimeWords.IsAdverb(s.Lower(conjunction))))
        {
            conjunction--;
        }

        if (s.Lower(conjunction) is "and" or "but" or "or" || s.IsComma(conjunction))
        {
            return PreviousSource(s, cue, here) ?? SubjectFinder.Shared(s, conjunction);
        }

        return null;
    }

    private static (int First, int Last)? PreviousSource(SentenceView s, Cue cue, List<(Cue Cue, AttributionCandidate Candidate)> here)
    {
        for (var i = here.Count - 1; i >= 0; i--)
        {
            if (here[i].Cue.Verb < cue.Verb && here[i].Candidate.Source is { } source)
            {
                return s.RangeOf(source);
            }
        }

        return null;
    }

    /// <summary>"I", "we" and "you" outside of quotation marks are the article's author and readers, and nobody's statement is made of them.</summary>
    private static bool IsAuthor(SentenceView s, (int First, int Last) source) =>
        source.First == source.Last && s.Lower(source.First) is "i" or "we" or "you" or "one";

    /// <summary>"was quoted by Interfax as saying", "Interfax quoted him as saying": Interfax.</summary>
    private static TextSpan? QuotedBy(SentenceView s, Cue cue)
    {
        if (cue.Form == CueForm.Quoting)
        {
            return SubjectFinder.Before(s, cue.First) is { } relay ? s.SpanOf(relay.First, relay.Last) : null;
        }

        if (cue.Form != CueForm.Quoted)
        {
            return null;
        }

        for (var i = cue.Verb + 1; i < cue.Last; i++)
        {
            if (s.Lower(i) == "by" && NounPhrases.EndOf(s, i + 1) is var end and >= 0)
            {
                return s.SpanOf(i + 1, end);
            }
        }

        return null;
    }

    private static bool IsOutlet(SentenceView s, (int First, int Last) source)
    {
        for (var i = source.First; i <= source.Last; i++)
        {
            if (s[i].IsCapitalized && (Outlets.IsName(s.Lower(i)) || (Outlets.IsNoun(s.Lower(i)) && i > source.First && s[i - 1].IsCapitalized)))
            {
                return !s.Tokens.Skip(source.First).Take(source.Last - source.First + 1).Any(t => t.Entity == EntityKind.Person || RoleWords.IsPerson(t.Lower));
            }
        }

        return false;
    }

    /// <summary>Whether a verb can only mean speech, whatever its subject.</summary>
    private static bool Always(string lemma) => lemma is "say" or "tell" or "write" or "tweet" or "ask" or "announce" or "reply" or "add" or "explain";

    /// <summary>Whether a cue stands inside of what another one attributes: what is quoted there are the other's words.</summary>
    private static bool IsNested(List<(Cue Cue, AttributionCandidate Candidate)> here, Cue cue, SentenceView s) =>
        here.Exists(h => h.Candidate.Content.Exists(run => run.Contains(s[cue.Verb].Span)));

    private static bool Repeats(List<(Cue Cue, AttributionCandidate Candidate)> here, List<TextSpan> runs) =>
        here.Exists(h => h.Candidate.Content.SequenceEqual(runs));
}
