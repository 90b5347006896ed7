using System.Diagnostics;
using OnRecord.Coverage;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Benchmarks.Scale;

/// <summary>Builds an index of many articles, made of those in a folder.</summary>
internal static class ScaleBuild
{
    /// <summary>Reads the articles under a folder once, on all cores.</summary>
    public static IReadOnlyList<ArticleReading> Read(string corpora)
    {
        var pipeline = new ReadingPipeline();
        var files = Directory.EnumerateFiles(corpora, "*", SearchOption.AllDirectories)
            .Where(file => ArticleFiles.IsArticle(file) && Path.GetFileName(file) != "README.md").Order(StringComparer.Ordinal).ToList();
        return [.. files.AsParallel().AsOrdered().Select(file => pipeline.Read(ArticleFiles.Read(file).Article))];
    }

    /// <summary>Fills the index in a folder with so many articles made of the readings.</summary>
    public static void Fill(ICoverage coverage, IReadOnlyList<ArticleReading> readings, int articles, TextWriter progress)
    {
        var recombiner = new Recombiner(readings);
        var watch = Stopwatch.StartNew();
        using var batch = coverage.BeginBatch();
        for (var number = 1; number <= articles; number++)
        {
            batch.Add($"{number}.txt", $"{number}", recombiner.Make(number));
            if (number % 2000 == 0 || number == articles)
            {
                progress.WriteLine($"{number:#,0} of {articles:#,0} articles, {watch.Elapsed.TotalSeconds:0} s");
            }
        }

        batch.Commit();
    }
}
