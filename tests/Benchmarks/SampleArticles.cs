using OnRecord.Sources;

namespace OnRecord.Benchmarks;

/// <summary>The sample coverage of the clone.</summary>
internal static class SampleArticles
{
    /// <summary>Reads its files.</summary>
    public static IReadOnlyList<SourceFile> Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "OnRecord.slnx")))
            {
                return [.. ArticleFiles.Find(Path.Combine(folder.FullName, "index", "articles")).Select(ArticleFiles.Read)];
            }
        }

        throw new InvalidOperationException("The benchmarks run outside a clone: no folder above holds OnRecord.slnx.");
    }
}
