using OnRecord.Reading.Quotations;
using OnRecord.Reading.Speakers;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Quotations that no cue explains: the rest of a speech over the following sentences and paragraphs, a quotation that stands by
/// itself, and words in quotation marks inside of a sentence about somebody.
/// </summary>
internal static class QuotationsWithoutCue
{
    /// <summary>A quotation of fewer words than this, inside of a sentence, is a term and no statement.</summary>
    private const int FewestWords = 4;

    /// <summary>Gives each quotation that is not yet part of a candidate to one, or makes one of it.</summary>
    /// <param name="document">The article.</param>
    /// <param name="found">The candidates that cues explain, in the order of the text; what is added goes behind.</param>
    public static void Add(Document document, List<AttributionCandidate> found)
    {
        // Posts are contents as a whole.
        var views = document.Blocks.Select(static block => block.Block.Kind == BlockKind.Post
            ? []
            : Enumerable.Range(0, block.Sentences.Length).Select(block.View).ToList()).ToList();
        var owners = new ContentOwners(found);
        foreach (var chain in Chains(document))
        {
            // A speech of several paragraphs is one statement, whichever of its parts the cue stands by.
            var owner = chain.Select(part => owners.Of(part.Quotation.Inner)).FirstOrDefault(o => o is not null);
            foreach (var (block, quotation) in chain)
            {
                if (owners.Of(quotation.Inner) is not null)
                {
                    continue;
                }

                var run = RuleAttributionFinder.Trim(document.Text, quotation.Inner, document.Blocks[block]);
                if (run.Length == 0)
                {
                    continue;
                }

                if (owner is not null)
                {
                    owner.Content.Add(run);
                    owner.Content.Sort();
                    owners.Note(owner, run);
                    continue;
                }

                owner = Explain(document, block, views, quotation, run, owners);
                if (owner is not null)
                {
                    owners.Note(owner, run);
                }
            }
        }
    }

    /// <summary>The quotations of a document, those that go on over several blocks together.</summary>
    private static IEnumerable<List<(int Block, Quotation Quotation)>> Chains(Document document)
    {
        var chain = new List<(int, Quotation)>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            if (document.Blocks[block].Block.Kind == BlockKind.Post)
            {
                continue;
            }

            foreach (var quotation in document.Blocks[block].Quotations)
            {
                if (!quotation.ContinuesPrevious && chain.Count > 0)
                {
                    yield return chain;
                    chain = [];
                }

                chain.Add((block, quotation));
            }
        }

        if (chain.Count > 0)
        {
            yield return chain;
        }
    }

    private static AttributionCandidate? Explain(
        Document document, int block, IReadOnlyList<List<SentenceView>> views, Quotation quotation, TextSpan run, ContentOwners owners)
    {
        var sentence = document.Blocks[block].SentenceAt(quotation.Outer.Start);
        if (sentence >= views[block].Count)
        {
            return null;
        }

        if (StandsAlone(views[block], sentence, quotation.Outer))
        {
            return AddAlone(document, block, sentence, views, run, owners.Before(run.Start, block), owners);
        }

        if (Words(views[block], sentence, quotation.Outer) < FewestWords)
        {
            return null;
        }

        // In a sentence that reports somebody's words, more words in marks are most likely theirs too.
        if (owners.InSentence(block, sentence) is { } reported)
        {
            return owners.New(new AttributionCandidate { Block = block, Sentence = sentence, Content = [run], SameSpeakerAs = reported, Confidence = 0.5 });
        }

        return Embedded(block, sentence, views[block][sentence], quotation.Outer, run) is { } embedded
            ? owners.New(embedded)
            : null;
    }

    private static AttributionCandidate AddAlone(
        Document document, int block, int sentence, IReadOnlyList<List<SentenceView>> views, TextSpan run, AttributionCandidate? previous, ContentOwners owners)
    {
        if (previous is not null && previous.Block == block)
        {
            // "“…,” he said. “…”": the same speech goes on, unless the sentence between them is somebody else's or nobody's.
            var between = sentence - document.Blocks[block].SentenceAt(Math.Max(previous.Content[^1].End, CueEnd(previous)) - 1) - 1;
            if (between <= 0 && previous.Content.Exists(document.Blocks[block].TouchesQuotation))
            {
                previous.Content.Add(run);
                return previous;
            }

            return owners.New(new AttributionCandidate
            {
                Block = block, Sentence = sentence, Content = [run], SameSpeakerAs = previous, Confidence = between <= 0 ? 0.8 : 0.55,
            });
        }

        // The sentence before it leads up to it ("Klitschko was blunt."), unless that holds a report itself.
        var lead = sentence > 0 ? views[block][sentence - 1]
            : block > 0 && document.Blocks[block - 1].Block.Kind == BlockKind.Paragraph && views[block - 1].Count > 0 ? views[block - 1][^1] : null;
        if (lead is not null && !(previous is not null && previous.Content[^1].End > lead.Span.Start) && LeadIn(lead) is { } leader)
        {
            return owners.New(new AttributionCandidate
            {
                Block = block, Sentence = sentence, Source = leader.Source, Cue = leader.Cue, Content = [run], Confidence = lead.Lower(lead.Count - 1) == ":" ? 0.85 : 0.5,
            });
        }

        return owners.New(new AttributionCandidate
        {
            Block = block, Sentence = sentence, Content = [run], SameSpeakerAs = previous, Confidence = previous is null ? 0.2 : 0.6,
        });
    }

    private static int CueEnd(AttributionCandidate candidate) => Math.Max(candidate.Cue?.End ?? 0, candidate.Source?.End ?? 0);

    private static (TextSpan Source, TextSpan? Cue)? LeadIn(SentenceView s)
    {
        for (var i = 1; i < s.Count; i++)
        {
            if (s.IsFinite(i) && !s.IsQuoted(i))
            {
                return SubjectFinder.Before(s, i) is { } subject && Sources.IsSpeakerLike(s, subject)
                    ? (s.SpanOf(subject.First, subject.Last), s.Lower(s.Count - 1) == ":" ? s[i].Span : null)
                    : null;
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

        if (first <= 0 || SubjectFinder.Shared(s, first) is not { } subject || !(Sources.IsSpeakerLike(s, subject) || DocumentParts.IsPart(s.Lower(subject.Last))))
        {
            return null;
        }

        var verb = subject.Last + 1;
        while (verb < first && !s.IsFinite(verb))
        {
            verb++;
        }

        // "The question was clear enough: “…”": what a colon brings in is said, whatever verb stands before it.
        if (s.Lower(first - 1) == ":" && verb < first)
        {
            return new AttributionCandidate
            {
                Block = block, Sentence = sentence, Source = s.SpanOf(subject.First, subject.Last), Cue = s[verb].Span, Content = [run], Confidence = 0.75,
            };
        }

        // "Moscow would “pay a heavy price”": what somebody does or is, in the words of nobody knows whom.
        if (verb < first && s.Lower(first - 1) != "that" && (s.Tag(verb) == Tags.PartOfSpeech.MD || s.Lower(verb) is "is" or "are" or "was" or "were" or "has" or "have" or "had" or "does" or "do" or "did"))
        {
            return null;
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

    /// <summary>Whether the sentences that a quotation stands in hold nothing else.</summary>
    private static bool StandsAlone(List<SentenceView> views, int sentence, TextSpan outer)
    {
        for (var k = sentence; k < views.Count && views[k].Span.Start < outer.End; k++)
        {
            for (var i = 0; i < views[k].Count; i++)
            {
                if (!views[k].IsQuoted(i) && char.IsLetterOrDigit(views[k][i].Text[0]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int Words(List<SentenceView> views, int sentence, TextSpan outer)
    {
        var words = 0;
        for (var k = sentence; k < views.Count && views[k].Span.Start < outer.End; k++)
        {
            words += views[k].Tokens.Count(t => outer.Contains(t.Span) && char.IsLetter(t.Text[0]));
        }

        return words;
    }
}
