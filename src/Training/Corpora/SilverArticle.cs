namespace OnRecord.Training.Corpora;

/// <summary>An article with tagged sentences.</summary>
/// <param name="Id">Its name in the corpus.</param>
/// <param name="Text">Its text.</param>
internal sealed record SilverArticle(string Id, string Text)
{
    /// <summary>Its sentences, in order.</summary>
    public List<SilverSentence> Sentences { get; } = [];
}
