namespace OnRecord.Sources;

/// <summary>An article as the folder keeps it.</summary>
/// <param name="Path">Where it is kept.</param>
/// <param name="Source">The article, under the name that it is kept under.</param>
/// <param name="Copied">Whether anything had to be copied; false where it was there already.</param>
public sealed record KeptArticle(string Path, SourceFile Source, bool Copied);
