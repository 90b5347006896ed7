using BenchmarkDotNet.Attributes;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Benchmarks;

/// <summary>How long reading takes: all stages, one core, the eight articles of the sample coverage.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly ReadingPipeline pipeline = new();
    private IReadOnlyList<SourceFile> articles = [];

    /// <summary>Loads the articles.</summary>
    [GlobalSetup]
    public void Setup() => articles = SampleArticles.Load();

    /// <summary>Reads them all.</summary>
    /// <returns>How many attributions they have.</returns>
    [Benchmark]
    public int ReadSampleCoverage() => articles.Sum(source => pipeline.Read(source.Article).Attributions.Length);
}
