using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Attributions;

/// <summary>
/// Finds attributions with a fitted model and with rules. The model marks sources, cues and contents; the rules add what it does not look for
/// (posts, reports inside of what somebody else said, who relayed them), and every quotation that it passes over.
/// </summary>
internal sealed class LearnedAttributionFinder : IAttributionFinder
{
    private readonly AttributionTagger _tagger = new(AttributionModel.Shipped);
    private readonly RuleAttributionFinder _rules = new();

    /// <inheritdoc/>
    public IReadOnlyList<AttributionCandidate> Find(Document document, CancellationToken cancellationToken)
    {
        var ruled = _rules.Find(document, cancellationToken);
        var marked = MarkedDocument.Read(document, ruled, _tagger, cancellationToken);
        var merged = AttributionMerger.Merge(document, marked, ruled);
        Turns.Add(document, merged);
        return RuleAttributionFinder.Finish(document, merged);
    }
}
