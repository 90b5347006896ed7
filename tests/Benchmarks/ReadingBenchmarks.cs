using BenchmarkDotNet.Attributes;
using OnRecord.Host.Building;
using OnRecord.Reading;
using OnRecord.Reading.Attributions;
using OnRecord.Reading.Attributions.Learned;
using OnRecord.Reading.Speakers;
using OnRecord.Sources;

namespace OnRecord.Benchmarks;

/// <summary>How long reading the articles of the sample coverage takes: each stage on one core, all of them on one core and on two.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    /// <summary>How many words an article has that is neither short nor long.</summary>
    public const int Words = 600;

    // So many times the articles are read on two cores: the one that is done first waits for the other but once.
    private const int Rounds = 8;

    private readonly ReadingPipeline pipeline = new();
    private readonly FileReader twoCores = new(2);
    private readonly RuleAttributionFinder rules = new();
    private readonly LearnedAttributionFinder finder = new();
    private readonly AttributionTagger tagger = new(AttributionModel.Shipped);
    private IReadOnlyList<SourceFile> articles = [];
    private List<string> files = [];
    private Article? one;
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
        files = [.. Enumerable.Repeat(SampleArticles.Files(), Rounds).SelectMany(static file => file)];
        one = SampleArticles.OfWords(Words);
        documents = [.. articles.Select(source => ReadingPipeline.Prepare(source.Article))];
        ruled = documents.ConvertAll(document => rules.Find(document, CancellationToken.None));
        candidates = documents.ConvertAll(document => finder.Find(document, CancellationToken.None));
    }

    /// <summary>All stages.</summary>
    /// <returns>How many attributions there are.</returns>
    [Benchmark(Baseline = true)]
    public int Read() => articles.Sum(source => pipeline.Read(source.Article).Attributions.Length);

    /// <summary>All stages on two cores, by what reads the files for the command line and for the index.</summary>
    /// <returns>How many attributions there are.</returns>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public async Task<int> ReadOnTwoCores()
    {
        var attributions = 0;
        await foreach (var reading in twoCores.ReadAllAsync(files, CancellationToken.None))
        {
            attributions += reading.Reading!.Attributions.Length;
        }

        return attributions;
    }

    /// <summary>All stages, one article of <see cref="Words"/> words.</summary>
    /// <returns>How many attributions there are.</returns>
    [Benchmark]
    public int ReadOne() => pipeline.Read(one!).Attributions.Length;

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
