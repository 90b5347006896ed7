using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Brings together what the model has marked and what the rules have found. The model knows better where sources, cues and contents begin and
/// end, and finds more; the rules know better whose a quotation is, what a relative pronoun stands for, who relayed the words, and what was
/// said from what was thought.
/// </summary>
internal sealed class AttributionMerger
{
    private readonly Document _document;
    private readonly MarkedDocument _marked;
    private readonly IReadOnlyList<LinkedAttribution> _learned;
    private readonly IReadOnlyList<AttributionCandidate> _ruled;
    private readonly AttributionCandidate?[] _partners;
    private readonly Dictionary<AttributionCandidate, int> _partnerOf = [];

    private AttributionMerger(Document document, MarkedDocument marked, IReadOnlyList<AttributionCandidate> ruled)
    {
        _document = document;
        _marked = marked;
        _learned = SpanLinker.Link(marked.Spans);
        _ruled = ruled;
        _partners = new AttributionCandidate?[_learned.Count];
        foreach (var candidate in ruled)
        {
            if (candidate.Cue is { } cue && CueAt(cue) is var i and >= 0)
            {
                _partners[i] ??= candidate;
                _partnerOf[candidate] = i;
            }
        }
    }

    /// <summary>The candidates of both.</summary>
    /// <param name="document">The article.</param>
    /// <param name="marked">What the model has marked in it.</param>
    /// <param name="ruled">What the rules have found, with the quotations that no cue explains.</param>
    public static List<AttributionCandidate> Merge(Document document, MarkedDocument marked, IReadOnlyList<AttributionCandidate> ruled) =>
        new AttributionMerger(document, marked, ruled).Merge();

    private List<AttributionCandidate> Merge()
    {
        var content = Content();
        var merged = new Dictionary<AttributionCandidate, AttributionCandidate>();
        var found = new List<AttributionCandidate>();
        for (var i = 0; i < _learned.Count; i++)
        {
            if (Candidate(i, content[i]) is not { } candidate)
            {
                continue;
            }

            found.Add(candidate);
            if (_partners[i] is { } partner)
            {
                merged[partner] = candidate;
            }
        }

        var covered = found.SelectMany(static candidate => candidate.Content).Order().ToList();
        foreach (var candidate in _ruled)
        {
            if (!merged.ContainsKey(candidate) && !_partnerOf.ContainsKey(candidate)
                && (candidate.Account is not null || IsQuoted(candidate) || !candidate.Content.Exists(run => Overlaps(covered, run))))
            {
                found.Add(candidate);
            }
        }

        foreach (var candidate in found)
        {
            if (candidate.SameSpeakerAs is { } same)
            {
                candidate.SameSpeakerAs = merged.GetValueOrDefault(same, same);
            }
        }

        return [.. found.OrderBy(static candidate => candidate.Content[0])];
    }

    /// <summary>The content of each learned attribution. Where the rules give a quotation to another cue, it goes there.</summary>
    private List<TextSpan>[] Content()
    {
        var content = new List<TextSpan>[_learned.Count];
        for (var i = 0; i < content.Length; i++)
        {
            content[i] = [];
        }

        var owners = new ContentOwners([.. _ruled]);
        for (var i = 0; i < content.Length; i++)
        {
            foreach (var span in _learned[i].Content)
            {
                var block = _document.Blocks[span.Block];
                var run = RuleAttributionFinder.Trim(_document.Text, span.Span, block);
                if (run.Length < 2)
                {
                    continue;
                }

                var owner = block.QuotationAt(run.Start) is { } quotation && quotation.Outer.Contains(run) ? owners.Of(run) : null;
                if (owner is null || (_partnerOf.TryGetValue(owner, out var partner) && partner == i))
                {
                    content[i].Add(run);
                }
                else if (_partnerOf.TryGetValue(owner, out var other))
                {
                    content[other].Add(run);
                }
            }
        }

        return content;
    }

    private AttributionCandidate? Candidate(int i, List<TextSpan> content)
    {
        var (linked, partner) = (_learned[i], _partners[i]);
        if (partner is not null)
        {
            // Words in quotation marks that the model has passed over, or all where it has marked a cue alone.
            content.AddRange(partner.Content.Where(run => (content.Count == 0 || _document.BlockAt(run.Start)?.TouchesQuotation(run) == true)
                && !content.Exists(run.Overlaps)).ToList());
        }

        if (content.Count == 0)
        {
            return null;
        }

        content.Sort();
        var (block, sentence) = _marked.Sentences[linked.Cue.FirstSentence];
        var source = linked.Sources.Count > 0 ? linked.Sources[0].Span : partner?.Source;
        return new AttributionCandidate
        {
            Block = block,
            Sentence = sentence,
            Source = source,
            Mention = Mention(linked, source, partner),
            Cue = linked.Cue.Span,
            Content = content,
            Act = partner?.Act ?? CueActs.Of(_document, linked.Cue.Span, source is not null, content),
            Relay = partner?.Relay,
            SameSpeakerAs = source is null ? partner?.SameSpeakerAs : null,
            Confidence = partner is null ? linked.Cue.Confidence : Math.Max(linked.Cue.Confidence, partner.Confidence),
        };
    }

    /// <summary>What of the source names the speaker: what the rules take for it, where both mean the same.</summary>
    private TextSpan? Mention(LinkedAttribution linked, TextSpan? source, AttributionCandidate? partner)
    {
        if (source is not { } learned)
        {
            return null;
        }

        // "who", "who earlier"
        if (_document.TokensIn(learned) is [{ Lower: "who" or "which" or "that" }, ..])
        {
            return partner?.Source ?? Antecedent(linked);
        }

        return partner?.Source is { } ruled && ruled.Overlaps(learned) ? ruled : null;
    }

    private TextSpan? Antecedent(LinkedAttribution linked)
    {
        var (block, sentence) = _marked.Sentences[linked.Cue.FirstSentence];
        var view = _document.Blocks[block].View(sentence);
        for (var i = 1; i < view.Count; i++)
        {
            if (view[i].Span.Start >= linked.Cue.Span.Start)
            {
                return SubjectFinder.Before(view, i) is { } subject ? view.SpanOf(subject.First, subject.Last) : null;
            }
        }

        return null;
    }

    private bool IsQuoted(AttributionCandidate candidate) =>
        candidate.Content.Exists(run => _document.BlockAt(run.Start)?.TouchesQuotation(run) == true);

    // The learned cues lie in order and do not overlap.
    private int CueAt(TextSpan cue)
    {
        var (low, high) = (0, _learned.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _learned[middle].Cue.Span.End <= cue.Start ? (middle + 1, high) : (low, middle);
        }

        return low < _learned.Count && _learned[low].Cue.Span.Overlaps(cue) ? low : -1;
    }

    private static bool Overlaps(List<TextSpan> ordered, TextSpan run)
    {
        var (low, high) = (0, ordered.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ordered[middle].Start < run.End ? (middle + 1, high) : (low, middle);
        }

        // Runs do not reach far over those that begin behind them.
        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (ordered[i].Overlaps(run))
            {
                return true;
            }
        }

        return false;
    }
}
