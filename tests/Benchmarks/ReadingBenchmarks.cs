using BenchmarkDotNet.Attributes;
using OnRecord.Reading;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Attributions.Learned;
using OnRecord.Reading.Speakers;
using OnRecord.Sources;

namespace OnRecord.Benchmarks;

/// <summary>How long reading takes, and each of its stages: one core, the articles of the sample coverage.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly ReadingPipeline pipeline = new();
    private readonly RuleAttributionFinder rules = new();
    private readonly LearnedAttributionFinder finder = new();
    private readonly AttributionTagger tagger = new(AttributionModel.Shipped);
    private IReadOnlyList<SourceFile> articles = [];
    private List<Document> documents = [];
    private List<IReadOnlyList<AttributionCandidate>> ruled = [];
    private List<IReadOnlyList<AttributionCandidate>> candidates = [];

    /// <summary>How many tokens the articles have.</summary>
    public static int Tokens => SampleArticles.Load()
        .Sum(source => ReadingPipeline.Prepare(source.Article).Blocks.Sum(block => block.Sentences.Sum(sentence => sentence.Tokens.Length)));

    /// <summary>Loads the articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        articles = SampleArticles.Load();
        documents = [.. articles.Select(source => ReadingPipeline.Prepare(source.Article))];
        ruled = documents.ConvertAll(document => rules.Find(document, CancellationToken.None));
        candidates = documents.ConvertAll(document => finder.Find(document, CancellationToken.None));
    }

    /// <summary>All stages.</summary>
    /// <returns>How many attributions there are.</returns>
    [Benchmark(Baseline = true)]
    public int Read() => articles.Sum(source => pipeline.Read(source.Article).Attributions.Length);

    /// <summary>Tokens, sentences, parts of speech, names and quotations.</summary>
    /// <returns>How many blocks there are.</returns>
    [Benchmark]
    public int Prepare() => articles.Sum(source => ReadingPipeline.Prepare(source.Article).Blocks.Length);

    /// <summary>The rules.</summary>
    /// <returns>How many candidates they find.</returns>
    [Benchmark]
    public int Rule() => documents.Sum(document => rules.Find(document, CancellationToken.None).Count);

    /// <summary>The model: features, recurrent layers, stretches.</summary>
    /// <returns>How many spans are marked.</returns>
    [Benchmark]
    public int Mark() => documents.Zip(ruled, (document, found) => MarkedDocument.Read(document, found, tagger, CancellationToken.None).Spans.Count).Sum();

    /// <summary>The rules, the model, and what comes of both.</summary>
    /// <returns>How many candidates there are.</returns>
    [Benchmark]
    public int Attribute() => documents.Sum(document => finder.Find(document, CancellationToken.None).Count);

    /// <summary>Who the sources are.</summary>
    /// <returns>How many attributions there are.</returns>
    [Benchmark]
    public int Resolve() => documents.Zip(candidates, (document, found) => SpeakerResolver.Resolve(document, found, CancellationToken.None).Length).Sum();
}
