using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>An attribution with its speaker, as the index keeps it.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Article">The article that reports it.</param>
/// <param name="Paragraph">Number of the passage that its content begins in, from 1.</param>
/// <param name="Attribution">Source, cue, content and the speaker as this article names them.</param>
/// <param name="Speaker">Who that is across the coverage; null where the article names none.</param>
public sealed record Statement(long Id, IndexedArticle Article, int Paragraph, Attribution Attribution, KnownSpeaker? Speaker)
{
    /// <summary>The passage that its content begins in.</summary>
    public Run Passage { get; init; } = new(new TextSpan(0, 0), string.Empty);

    /// <summary>Which of its article's statements it is, from 1.</summary>
    public int Number { get; init; }
}
