namespace OnRecord.Answering;

/// <summary>
/// A few sentences by a language model above the statements of an answer, each checked against the statements that it cites. Numbers are
/// those of <see cref="Answer.Statements"/>, from 1.
/// </summary>
/// <param name="Sentences">The sentences, in order; at least one.</param>
public sealed record Summary(IReadOnlyList<SummarySentence> Sentences)
{
    /// <summary>What stands over it at every door.</summary>
    public const string Label = "Summary by a language model, checked against the statements:";

    /// <summary>The sentences, one behind the other.</summary>
    public string Text => string.Join(' ', Sentences.Select(sentence => sentence.Text));
}
