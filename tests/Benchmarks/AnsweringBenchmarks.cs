using BenchmarkDotNet.Attributes;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Benchmarks;

/// <summary>How long an answer takes over the sample coverage, one question of each form.</summary>
[MemoryDiagnoser]
public class AnsweringBenchmarks : IDisposable
{
    private DirectoryInfo? folder;
    private SqliteCoverage? coverage;
    private Answerer? answerer;

    /// <summary>The question.</summary>
    [Params(
        "What did Blinken say about NATO?",
        "Who said there are no minor incursions?",
        "Did Putin say there are no minor incursions?",
        "What did Putin say about fishing rights?",
        "talks in Geneva")]
    public string Question { get; set; } = string.Empty;

    /// <summary>Builds the index in a folder of its own.</summary>
    [GlobalSetup]
    public void Setup()
    {
        folder = Directory.CreateTempSubdirectory("onrecord-benchmark-");
        coverage = SqliteCoverage.OpenOrCreate(folder.FullName);
        var pipeline = new ReadingPipeline();
        foreach (var source in SampleArticles.Load())
        {
            coverage.Add(source.Name, source.Hash, pipeline.Read(source.Article));
        }

        answerer = new Answerer(coverage, TimeProvider.System);
    }

    /// <summary>Answers it.</summary>
    /// <returns>The answer.</returns>
    [Benchmark]
    public Answer Ask() => answerer!.Answer(Question);

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the index and deletes its folder.</summary>
    /// <param name="disposing">Whether it is disposed, and not collected.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            coverage?.Dispose();
            folder?.Delete(recursive: true);
            (coverage, folder) = (null, null);
        }
    }
}
