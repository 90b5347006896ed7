using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Answering;
using OnRecord.Benchmarks.Scale;
using OnRecord.EndToEnd.Tests.Discord.Campaigns;
using OnRecord.Host.Building;
using OnRecord.Host.Json;
using OnRecord.Testing;
using Xunit.Abstractions;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>
/// Many articles are rebuilt while twenty questions a second are asked: every answer is the one that it was before, and none waits for the
/// rebuild. The files are the same before and after, so that there is one right answer to each question.
/// </summary>
public sealed class RebuildCampaign(ITestOutputHelper output) : IDisposable
{
    private const int QuestionsASecond = 20;
    private const int Seed = 11;
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);
    private static readonly int Articles = Campaign.IsFull ? 10_000 : Campaign.Part ?? 12;
    private static readonly int Questions = Campaign.IsFull ? 190 : 38;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task While_all_is_rebuilt_every_answer_is_right_and_none_waits()
    {
        var corpora = Environment.GetEnvironmentVariable("ONRECORD_CORPORA") is { Length: > 0 } given ? given : Path.Combine(Repository.Root, "index", "articles");
        RecombinedArticles.Write(corpora, folder.Of("index", "articles"), Articles);
        using var served = new ServedCoverage(new CoverageFolder(folder.Of("index")), TimeProvider.System, NullLogger<ServedCoverage>.Instance);
        var watch = Stopwatch.StartNew();
        CoverageBuilder.Build(new CoverageFolder(folder.Of("index")), served.Coverage, FileReader.OnAllCores(), new Progress<BuildProgress>(), CancellationToken.None);
        var alone = watch.Elapsed;

        var answerer = new Answerer(served.Coverage, TimeProvider.System);
        IReadOnlyList<AskedQuestion> questions;
        using (var snapshot = served.Coverage.Open())
        {
            questions = new QuestionMaker(snapshot, served.Coverage.Status().Statements, Seed).Make(Questions);
        }

        var right = questions.Select(question => Answer(answerer, question.Text)).ToList();
        var asked = new List<Task<(TimeSpan Took, string? Wrong)>>();
        watch.Restart();
        var rebuilding = served.RebuildAsync(new Progress<BuildProgress>(), CancellationToken.None);
        using (var pace = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / QuestionsASecond)))
        {
            while (!rebuilding.IsCompleted || asked.Count < QuestionsASecond)
            {
                var which = asked.Count % questions.Count;
                var due = Stopwatch.GetTimestamp();
                asked.Add(Task.Run(() => Ask(answerer, questions[which].Text, right[which], due)));
                await pace.WaitForNextTickAsync();
            }
        }

        var beside = watch.Elapsed;
        var report = await rebuilding;
        var answers = await Task.WhenAll(asked);
        var took = answers.Select(static answer => answer.Took).Order().ToList();
        var wrong = answers.Select(static answer => answer.Wrong).OfType<string>().ToList();
        var late = took.Count(static one => one > Longest);
        using var process = Process.GetCurrentProcess();
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {report.Articles} articles, {report.Statements} statements. Built on all cores, unasked: {alone.TotalSeconds:0.0} s ({report.Articles / alone.TotalSeconds:0.0} a second); rebuilt beside answering: {beside.TotalSeconds:0.0} s ({report.Articles / beside.TotalSeconds:0.0} a second).
            {answers.Length} questions meanwhile: median {took[took.Count / 2].TotalMilliseconds:0.0} ms, 99th percentile {took[(int)(took.Count * 0.99)].TotalMilliseconds:0.0} ms, longest {took[^1].TotalMilliseconds:0.0} ms, {late} over 100 ms; {wrong.Count} wrong or failed.
            Memory: {process.WorkingSet64 >> 20} MiB, at most {process.PeakWorkingSet64 >> 20} MiB (the tests and the generator of the articles included).
            {string.Join('\n', wrong.Take(5))}
            """);
        output.WriteLine(text);
        await Campaign.KeepAsync("rebuild", text);
        Assert.Equal(Articles, report.Articles);
        Assert.True(wrong.Count == 0, text);
        Assert.True(!Campaign.IsFull || late == 0, text);
    }

    private static (TimeSpan Took, string? Wrong) Ask(Answerer answerer, string question, string right, long due)
    {
        try
        {
            var answer = Answer(answerer, question);
            return (Stopwatch.GetElapsedTime(due), answer == right ? null : $"{answer}\n  not: {right}");
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return (Stopwatch.GetElapsedTime(due), $"{question}: {problem.Message}");
        }
    }

    private static string Answer(Answerer answerer, string question) => OnRecordJson.Write(answerer.Answer(question) with { Elapsed = TimeSpan.Zero });
}
