namespace OnRecord.Coverage;

/// <summary>Something in the index that is not as it should be.</summary>
/// <param name="File">The file of the article that it is about, which may be mended by adding that anew; null where only a rebuild helps.</param>
/// <param name="Sentence">What it is.</param>
public sealed record CoverageProblem(string? File, string Sentence);
