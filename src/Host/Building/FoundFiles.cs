using OnRecord.Sources;

namespace OnRecord.Host.Building;

/// <summary>The article files that paths mean.</summary>
/// <param name="Files">The files, in order.</param>
/// <param name="Failures">A sentence for each path that means none.</param>
internal sealed record FoundFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Failures)
{
    /// <summary>The files that these paths mean.</summary>
    public static FoundFiles In(IEnumerable<string> paths)
    {
        List<string> files = [];
        List<string> failures = [];
        foreach (var path in paths)
        {
            try
            {
                files.AddRange(ArticleFiles.Find(path));
            }
            catch (SourceException problem)
            {
                failures.Add(problem.Message);
            }
        }

        return new(files, failures);
    }
}
