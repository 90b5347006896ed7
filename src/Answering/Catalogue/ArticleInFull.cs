using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>A whole article, with every statement in it. All of it was compared with the stored text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Paragraphs">Its content blocks, in order.</param>
/// <param name="Statements">Its statements, in the order of the text.</param>
public sealed record ArticleInFull(IndexedArticle Article, IReadOnlyList<CitedPassage> Paragraphs, IReadOnlyList<CitedStatement> Statements)
{
    /// <summary>The versions that the article had before, the newest first.</summary>
    public IReadOnlyList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>Statements that earlier versions had and this one has not, the last taken out first.</summary>
    public IReadOnlyList<CitedStatement> TakenOut { get; init; } = [];
}
