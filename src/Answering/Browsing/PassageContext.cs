using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>What stands around some words of an article. All of it was compared with the stored text.</summary>
/// <param name="Article">The article.</param>
/// <param name="Before">The paragraph before; null at the beginning.</param>
/// <param name="Passages">The paragraph that the words stand in; several where they run on.</param>
/// <param name="After">The paragraph behind; null at the end.</param>
public sealed record PassageContext(IndexedArticle Article, CitedPassage? Before, IReadOnlyList<CitedPassage> Passages, CitedPassage? After);
