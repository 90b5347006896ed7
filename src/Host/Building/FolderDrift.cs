using OnRecord.Coverage;

namespace OnRecord.Host.Building;

/// <summary>How the article files and the index differ.</summary>
/// <param name="NotIndexed">Names of files that the index does not have.</param>
/// <param name="NoFile">Names of articles in the index whose file is gone.</param>
internal sealed record FolderDrift(IReadOnlyList<string> NotIndexed, IReadOnlyList<string> NoFile)
{
    /// <summary>How they differ by name; what a file holds is not looked at.</summary>
    public static FolderDrift Between(CoverageFolder folder, ICoverageSnapshot snapshot)
    {
        var files = folder.Files().Select(path => Path.GetFileName(path)).ToHashSet(StringComparer.Ordinal);
        var indexed = snapshot.Articles().Select(article => article.File).ToHashSet(StringComparer.Ordinal);
        return new([.. files.Except(indexed).Order(StringComparer.Ordinal)], [.. indexed.Except(files).Order(StringComparer.Ordinal)]);
    }
}
