namespace OnRecord.Reading.Attributions;

/// <summary>
/// Quotations that no cue explains: the rest of a speech over the following sentences and paragraphs, a quotation that stands by
/// itself, and words in quotation marks inside of a sentence about somebody.
/// </summary>
internal static class QuotationsWithoutCue
{
    /// <summary>A quotation of fewer words than this, inside of a sentence, is a term and no statement.</summary>
    private const int FewestWords = 4;

    /// <summary>Gives each quotation of a block that is not yet part of a candidate to one, or makes one of it.</summary>
    public static void Add(Document document, int block, List<SentenceView> views, List<AttributionCandidate> found)
    {
        var content = document.Blocks[block];
        foreach (var quotation in content.Quotations)
        {
            if (found.Exists(c => c.Block == block && c.Content.Exists(run => run.Overlaps(quotation.Inner))))
            {
                continue;
            }

            var sentence = views.FindIndex(v => v.Span.End > quotation.Outer.Start);
            if (sentence < 0)
            {
                continue;
            }

            var run = RuleAttributionFinder.Trim(document.Text, quotation.Inner, content);
            if (run.Length == 0)
            {
                continue;
            }

            var previous = found.LastOrDefault(c => c.Act == AttributionAct.Speech && c.Account is null && c.Content[^1].End <= run.Start && block - c.Block <= 1);
            if (quotation.ContinuesPrevious && previous is not null)
            {
                previous.Content.Add(run);
                continue;
            }

            if (StandsAlone(views, quotation.Outer))
            {
                AddAlone(document, block, sentence, views, run, previous, found);
            }
            else if (Words(views, quotation.Outer) >= FewestWords && Embedded(block, sentence, views[sentence], quotation.Outer, run) is { } embedded)
            {
                found.Add(embedded);
            }
        }
    }

    private static void AddAlone(
        Document document, int block, int sentence, List<SentenceView> views, TextSpan run, AttributionCandidate? previous, List<AttributionCandidate> found)
    {
        if (previous is not null && previous.Block == block)
        {
            // "“…,” he said. “…”": the same speech goes on, unless the sentence between them is somebody else's or nobody's.
            var between = views.Count(v => v.Span.Start >= previous.Content[^1].End && v.Span.Start > CueEnd(previous) && v.Span.End <= run.Start);
            var quoting = previous.Content.Exists(document.Blocks[block].TouchesQuotation);
            if (between == 0 && quoting)
            {
                previous.Content.Add(run);
                return;
            }

            found.Add(new AttributionCandidate
            {
                Block = block, Sentence = sentence, Content = [run], SameSpeakerAs = previous, Confidence = between == 0 ? 0.8 : 0.55,
            });
            return;
        }

        // The sentence before it in the same paragraph leads up to it ("Klitschko was blunt.").
        if (sentence > 0 && LeadIn(views[sentence - 1]) is { } lead)
        {
            found.Add(new AttributionCandidate { Block = block, Sentence = sentence, Source = lead, Content = [run], Confidence = 0.5 });
            return;
        }

        // A paragraph of its own: the last sentence of the one before leads up to it, unless that holds a report itself.
        if (sentence == 0 && block > 0 && document.Blocks[block - 1] is { Block.Kind: BlockKind.Paragraph, Sentences: [.., var last] } before
            && !(previous is not null && previous.Content[^1].End > last.Span.Start)
            && LeadIn(new SentenceView(last, before.Quotations)) is { } leader)
        {
            found.Add(new AttributionCandidate { Block = block, Sentence = sentence, Source = leader, Content = [run], Confidence = 0.5 });
            return;
        }

        found.Add(new AttributionCandidate
        {
            Block = block, Sentence = sentence, Content = [run], SameSpeakerAs = previous, Confidence = previous is null ? 0.2 : 0.6,
        });
    }

    private static int CueEnd(AttributionCandidate candidate) => Math.Max(candidate.Cue?.End ?? 0, candidate.Source?.End ?? 0);

    private static TextSpan? LeadIn(SentenceView s)
    {
        for (var i = 1; i < s.Count; i++)
        {
            if (s.IsFinite(i) && !s.IsQuoted(i))
            {
                return SubjectFinder.Before(s, i) is { } subject && IsAnimate(s, subject) ? s.SpanOf(subject.First, subject.Last) : null;
            }
        }

        return null;
    }

    private static AttributionCandidate? Embedded(int block, int sentence, SentenceView s, TextSpan outer, TextSpan run)
    {
        var first = -1;
        for (var i = 0; i < s.Count && first < 0; i++)
        {
            first = s[i].Span.Start >= outer.Start ? i : -1;
        }

        if (first <= 0 || SubjectFinder.Shared(s, first) is not { } subject || !IsAnimate(s, subject))
        {
            return null;
        }

        var verb = subject.Last + 1;
        while (verb < first && !s.IsFinite(verb))
        {
            verb++;
        }

        return new AttributionCandidate
        {
            Block = block,
            Sentence = sentence,
            Source = s.SpanOf(subject.First, subject.Last),
            Cue = verb < first ? s[verb].Span : null,
            Content = [run],
            Confidence = 0.45,
        };
    }

    private static bool IsAnimate(SentenceView s, (int First, int Last) subject)
    {
        for (var i = subject.First; i <= subject.Last; i++)
        {
            if (s[i].Entity is Tags.EntityKind.Person or Tags.EntityKind.Organization or Tags.EntityKind.Country || s.Lower(i) is "he" or "she")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentences that a quotation stands in hold nothing else.</summary>
    private static bool StandsAlone(List<SentenceView> views, TextSpan outer)
    {
        foreach (var view in views)
        {
            if (!view.Span.Overlaps(outer))
            {
                continue;
            }

            for (var i = 0; i < view.Count; i++)
            {
                if (!view.IsQuoted(i) && char.IsLetterOrDigit(view[i].Text[0]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int Words(List<SentenceView> views, TextSpan outer) =>
        views.Sum(v => v.Tokens.Count(t => outer.Contains(t.Span) && char.IsLetter(t.Text[0])));
}
