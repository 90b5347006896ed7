using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Finds attributions with a fitted model, and with rules what it passes over: posts, quotations that no cue explains, and reports in
/// sentences in which it saw none.
/// </summary>
internal sealed class LearnedAttributionFinder : IAttributionFinder
{
    private readonly AttributionTagger _tagger = new(AttributionModel.Shipped);

    /// <inheritdoc/>
    public IReadOnlyList<AttributionCandidate> Find(Document document, CancellationToken cancellationToken)
    {
        var marked = MarkedDocument.Read(document, _tagger, cancellationToken);
        var found = new List<AttributionCandidate>();
        foreach (var linked in SpanLinker.Link(marked.Spans))
        {
            if (Candidate(document, marked, linked) is { } candidate)
            {
                found.Add(candidate);
            }
        }

        return [.. found.OrderBy(c => c.Content[0].Start).ThenBy(c => c.Cue?.Start ?? 0)];
    }

    private static AttributionCandidate? Candidate(Document document, MarkedDocument marked, LinkedAttribution linked)
    {
        var runs = linked.Content.Select(span => RuleAttributionFinder.Trim(document.Text, span.Span, document.Blocks[span.Block]))
            .Where(run => run.Length > 1).ToList();
        if (runs.Count == 0)
        {
            return null;
        }

        var (block, sentence) = marked.Sentences[linked.Cue.FirstSentence];
        return new AttributionCandidate
        {
            Block = block,
            Sentence = sentence,
            Source = linked.Sources.Count > 0 ? linked.Sources[0].Span : null,
            Cue = linked.Cue.Span,
            Content = runs,
            Act = AttributionAct.Speech,
            Confidence = linked.Cue.Confidence,
        };
    }
}
