using OnRecord.Reading.Attributions.Learned;
using OnRecord.Reading.Speakers;
using OnRecord.Reading.Tags;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Brings together what the model has marked and what the rules have found. The model knows better where sources, cues and contents begin and
/// end, and finds more; the rules know better whose a quotation is, what a relative pronoun stands for, who relayed the words, and what was
/// said from what was thought.
/// </summary>
internal sealed class AttributionMerger
{
    // Below this the model's finding gives way to the rules'.
    private const double Doubtful = 0.5;

    // From this on the rules' finding counts where the model finds nothing, outside of quotation marks too.
    private const double Sure = 0.9;
    private const double Likely = 0.7;

    // A quotation of so many words says something by itself.
    private const int FewestWords = 4;

    private readonly Document _document;
    private readonly MarkedDocument _marked;
    private readonly LinkedAttribution[] _learned;
    private readonly IReadOnlyList<AttributionCandidate> _ruled;
    private readonly AttributionCandidate?[] _partners;
    private readonly Dictionary<AttributionCandidate, int> _partnerOf = [];

    private AttributionMerger(Document document, MarkedDocument marked, IReadOnlyList<AttributionCandidate> ruled)
    {
        _document = document;
        _marked = marked;
        _learned = [.. SpanLinker.Link(marked.Spans, marked.PassedOver)];
        _ruled = ruled;
        _partners = new AttributionCandidate?[_learned.Length];
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
        for (var i = 0; i < _learned.Length; i++)
        {
            if (Candidate(i, content[i]) is not { } candidate)
            {
                continue;
            }

            // "…, he said, according to Interfax": one report, though it has two cues.
            if (found.Count > 0 && found[^1].Content.SequenceEqual(candidate.Content))
            {
                continue;
            }

            found.Add(candidate);
            if (_partners[i] is { } partner)
            {
                merged[partner] = candidate;
            }
        }

        AddRuled(found, merged);
        foreach (var candidate in found)
        {
            if (candidate.SameSpeakerAs is { } same)
            {
                candidate.SameSpeakerAs = merged.GetValueOrDefault(same, same);
            }
        }

        return [.. found.OrderBy(static candidate => candidate.Content[0])];
    }

    /// <summary>Adds what the rules alone have found: posts, what was relayed, quotations that are nobody's yet, and what is sure and lies apart.</summary>
    private void AddRuled(List<AttributionCandidate> found, Dictionary<AttributionCandidate, AttributionCandidate> merged)
    {
        var alone = _ruled.Where(candidate => !merged.ContainsKey(candidate) && !_partnerOf.ContainsKey(candidate)).ToList();
        var learned = new CandidateRuns(found);
        var placed = new HashSet<AttributionCandidate>();
        foreach (var candidate in alone.Where(static candidate => candidate is { Cue: not null, Act: AttributionAct.Speech }))
        {
            if (learned.Over(candidate.Content).Where(i => Yields(found[i], candidate)).Select(static i => (int?)i).FirstOrDefault() is { } place)
            {
                candidate.Relay = RelayOf(found[place], candidate) ?? candidate.Relay;
                found[place] = candidate;
                placed.Add(candidate);
            }
        }

        var covered = new CandidateRuns(found);
        found.AddRange(alone.Where(candidate => !placed.Contains(candidate)
            && (candidate.Account is not null
                || candidate.Content.Exists(run => IsQuoted(run) && !covered.Over([run]).Any())
                || ((candidate.Confidence >= Sure || IsNamedSpeech(candidate)) && !covered.Over(candidate.Content).Any()))));
    }

    /// <summary>Whether somebody who is named says it: there the rules are right more often than the model's silence.</summary>
    private bool IsNamedSpeech(AttributionCandidate candidate) =>
        candidate is { Act: AttributionAct.Speech, Confidence: >= Likely, Source: { } source }
        && _document.TokensIn(source) is [.., { Entity: EntityKind.Person or EntityKind.Organization or EntityKind.Country }];

    /// <summary>Whether what the model has found gives way to what the rules have over the same words.</summary>
    private bool Yields(AttributionCandidate learned, AttributionCandidate ruled) =>
        RelayOf(learned, ruled) is not null || (learned.Confidence < Doubtful && learned.Confidence < ruled.Confidence && IsQuoted(ruled));

    /// <summary>
    /// Who has relayed what the rules have found, where that is all that the model has marked around it ("According to the Mail, X said
    /// that …": the words are X's, and the Mail is who relayed them); else null.
    /// </summary>
    private TextSpan? RelayOf(AttributionCandidate learned, AttributionCandidate ruled) =>
        learned.Source is { } relay && ruled.Cue is { } cue
        && learned.Content.Exists(run => run.Contains(cue) && ruled.Content.TrueForAll(inner => run.Contains(inner))) && Relays(learned, relay)
            ? relay
            : null;

    /// <summary>Whether somebody is said to be where another's words come from: "according to" anybody, or an outlet that reports them.</summary>
    private bool Relays(AttributionCandidate outer, TextSpan relay) =>
        _document.TokensIn(outer.Cue!.Value).Any(static token => token.Lower == "according")
        || _document.TokensIn(relay).Any(static token => token.IsCapitalized && (Outlets.IsName(token.Lower) || (Outlets.IsNoun(token.Lower) && !Outlets.NeedsName(token.Lower))));

    /// <summary>The content of each learned attribution. Where the rules give a quotation to another cue, it goes there.</summary>
    private List<TextSpan>[] Content()
    {
        var content = new List<TextSpan>[_learned.Length];
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

                var owner = block.IsInQuotation(run) ? owners.Of(run) : null;
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
            Complete(content, linked, partner);
        }

        if (content.Count > 1)
        {
            // "fears, which it called exaggerated": the pronoun tells nobody anything; nor does "a message" beside its words.
            var isWhole = content.Exists(run => _document.IsQuoted(run.Start) && _document.TokensIn(run).Length >= FewestWords);
            content.RemoveAll(run => _document.TokensIn(run) is var tokens
                && (tokens is [{ Lower: "which" or "that" or "who" or "whom" }] || (isWhole && tokens.Length <= 2 && !_document.IsQuoted(run.Start))));
        }

        if (content.Count == 0)
        {
            return null;
        }

        content.Sort();
        var (block, sentence) = _marked.Sentences[linked.Cue.FirstSentence];
        var source = Source(linked, partner) ?? (content.TrueForAll(IsQuoted) ? Subject(linked) : null);
        return new AttributionCandidate
        {
            Block = block,
            Sentence = sentence,
            Source = source,
            Mention = Mention(linked, source, partner),
            Cue = linked.Cue.Span,
            Content = content,
            Act = partner?.Act ?? CueActs.Of(_document, linked.Cue.Span, source is { } at && Speaks(at), content),
            Relay = partner?.Relay,
            SameSpeakerAs = source is null ? partner?.SameSpeakerAs : null,
            Confidence = partner is null ? linked.Cue.Confidence : Math.Max(linked.Cue.Confidence, partner.Confidence),
        };
    }

    /// <summary>Makes the content of a cue that the rules know too whole, and leaves out of it what is none.</summary>
    private void Complete(List<TextSpan> content, LinkedAttribution linked, AttributionCandidate partner)
    {
        // Words that nothing but their cue called for give way to the rules', and so does what would hold its own source.
        if (linked.IsContentCalledFor || (Source(linked, partner) is { } source && content.Exists(source.Overlaps)))
        {
            content.Clear();
        }

        // "told a woman who had fled the flood that …": whom it was told to is no part of it.
        if (partner.Content is [var ruled] && content.FindIndex(run => run.End == ruled.End && run.Start < ruled.Start) is var at and >= 0
            && _document.TokensIn(ruled) is [{ Lower: "that" }, ..] && _document.TokensIn(linked.Cue.Span) is [.., var verb] && IsTold(verb.Lower))
        {
            content[at] = ruled;
        }

        // Words in quotation marks that the model has passed over, or all where it has marked a cue alone.
        content.AddRange(partner.Content.Where(run => (content.Count == 0 || IsQuoted(run)) && !content.Exists(run.Overlaps)).ToList());
    }

    private static bool IsTold(string verb) => verb is "told" or "tell" or "tells" or "telling" or "assured" or "reminded" or "informed" or "warned" or "convinced";

    /// <summary>What was marked as the source; else what the rules take for it, at the edges that the model prefers.</summary>
    private static TextSpan? Source(LinkedAttribution linked, AttributionCandidate? partner) =>
        linked.Sources.Count > 0 && partner is { Source: { } quoted, Relay: { } relay } && relay.Overlaps(linked.Sources[0].Span) ? quoted
        : linked.Sources.Count > 0 ? linked.Sources[0].Span
        : partner is { Act: AttributionAct.Speech } && partner.Source is { } ruled && linked.PossibleSource?.Span.Overlaps(ruled) != true ? ruled
        : linked.PossibleSource?.Span;

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
            return partner?.Source ?? (SubjectOf(linked.Cue) is (var view, var antecedent) ? view.SpanOf(antecedent.First, antecedent.Last) : null);
        }

        return partner?.Source is { } ruled && ruled.Overlaps(learned) ? ruled : null;
    }

    /// <summary>Whether somebody or something that can say what is not in quotation marks; "we" are the article's author.</summary>
    private bool Speaks(TextSpan source)
    {
        if (_document.TokensIn(source) is [{ Lower: "we" or "i" or "you" or "one" }] || _document.BlockAt(source.Start) is not { } block)
        {
            return false;
        }

        var view = block.View(block.SentenceAt(source.Start));
        return view.RangeOf(source) is { } phrase && Sources.IsSpeakerLike(view, phrase);
    }

    /// <summary>Whose words a quotation is by the cue before it, where neither says so ("The question was clear: “…”").</summary>
    private TextSpan? Subject(LinkedAttribution linked) =>
        SubjectOf(linked.Cue) is (var view, var subject) && (Sources.IsSpeakerLike(view, subject) || DocumentParts.IsPart(view.Lower(subject.Last)))
            ? view.SpanOf(subject.First, subject.Last)
            : null;

    /// <summary>First and last token of what stands before a cue as its subject, and the sentence that they count in; null where nothing does.</summary>
    private (SentenceView View, (int First, int Last) Subject)? SubjectOf(MarkedSpan cue)
    {
        var (block, sentence) = _marked.Sentences[cue.FirstSentence];
        var view = _document.Blocks[block].View(sentence);
        return view.RangeOf(cue.Span) is { } verb && SubjectFinder.Before(view, verb.First) is { } subject ? (view, subject) : null;
    }

    private bool IsQuoted(AttributionCandidate candidate) => candidate.Content.Exists(IsQuoted);

    private bool IsQuoted(TextSpan run) => _document.BlockAt(run.Start)?.TouchesQuotation(run) == true;

    // The learned cues lie in order and do not overlap.
    private int CueAt(TextSpan cue)
    {
        var i = Ordered.CountWhile(_learned, cue.Start, static (learned, start) => learned.Cue.Span.End <= start);
        return i < _learned.Length && _learned[i].Cue.Span.Overlaps(cue) ? i : -1;
    }
}
