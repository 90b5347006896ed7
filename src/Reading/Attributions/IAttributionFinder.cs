namespace OnRecord.Reading.Attributions;

/// <summary>The stage that finds cue, source and content. Rules for now; a learned finder takes the same place.</summary>
internal interface IAttributionFinder
{
    /// <summary>The attributions of a document, in the order of the text.</summary>
    IReadOnlyList<AttributionCandidate> Find(Document document, CancellationToken cancellationToken);
}
