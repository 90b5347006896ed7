using OnRecord.Reading;

namespace OnRecord.Coverage;

/// <summary>A paragraph of an article.</summary>
/// <param name="Id">Its id in the index.</param>
/// <param name="Article">The article.</param>
/// <param name="Number">Which of the article's content blocks it is, from 1.</param>
/// <param name="Kind">What block it is.</param>
/// <param name="Run">Where it stands, and its text.</param>
public sealed record Passage(long Id, IndexedArticle Article, int Number, BlockKind Kind, Run Run);
