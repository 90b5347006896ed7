using System.Diagnostics;
using OnRecord.Answering;
using OnRecord.Coverage;

namespace OnRecord.Benchmarks.Scale;

/// <summary>Asks a mixed thousand of questions, each once, and says how long the answers took.</summary>
internal static class ScaleAsk
{
    private const int WarmUp = 1000;
    private const int Seed = 2016;

    /// <summary>Asks.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="questions">How many questions.</param>
    /// <param name="slowest">How many of the slowest to show.</param>
    /// <param name="output">What takes the figures.</param>
    /// <param name="look">Looks at each answer; none is kept, as a host keeps none.</param>
    public static void Ask(ICoverage coverage, int questions, int slowest, TextWriter output, Action<Answer>? look = null)
    {
        var status = coverage.Status();
        output.WriteLine($"{status.Articles:#,0} articles, {status.Statements:#,0} statements, {status.Passages:#,0} passages, {status.Speakers:#,0} speakers, {status.Bytes >> 20:#,0} MB on disk");
        var (warmUp, asked) = Make(coverage, status.Statements, questions);
        var stages = new Stages();
        using var timed = new TimedCoverage(coverage, stages);
        var answerer = new Answerer(timed, TimeProvider.System);
        foreach (var question in warmUp)
        {
            answerer.Answer(question.Text);
        }

        stages.Take();
        var (allocated, collections, paused) = (GC.GetTotalAllocatedBytes(), Collections(), GC.GetTotalPauseDuration());
        var timings = new List<Timing>(questions);
        foreach (var question in asked)
        {
            var (started, worked) = (Stopwatch.GetTimestamp(), ThreadTime.Milliseconds);
            var answer = answerer.Answer(question.Text);
            timings.Add(new Timing(
                question, answer.Verdict, Stopwatch.GetElapsedTime(started).TotalMilliseconds, ThreadTime.Milliseconds - worked, stages.Take()));
            look?.Invoke(answer);
        }

        Report(timings, slowest, output);
        var made = Collections().Zip(collections, static (now, before) => now - before);
        output.WriteLine(
            $"{(GC.GetTotalAllocatedBytes() - allocated) / 1024 / questions:#,0} kB allocated an answer, {string.Join(" + ", made)} collections (of each generation),"
            + $" which paused {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds / questions:0.00} ms an answer");
    }

    // Of the youngest generation alone, of the next and of all.
    private static int[] Collections() =>
        [GC.CollectionCount(0) - GC.CollectionCount(1), GC.CollectionCount(1) - GC.CollectionCount(2), GC.CollectionCount(2)];

    private static (IReadOnlyList<AskedQuestion> WarmUp, IReadOnlyList<AskedQuestion> Asked) Make(ICoverage coverage, int statements, int questions)
    {
        using var snapshot = coverage.Open();
        return (new QuestionMaker(snapshot, statements, Seed + 1).Make(WarmUp), new QuestionMaker(snapshot, statements, Seed).Make(questions));
    }

    private static void Report(List<Timing> timings, int slowest, TextWriter output)
    {
        output.WriteLine($"{"milliseconds",-40} {"questions",9} {"median",8} {"p90",8} {"p99",8} {"max",8} {"cpu p50",8} {"cpu p99",8}  answered");
        foreach (var form in timings.GroupBy(one => one.Question.Form).Append(timings.GroupBy(_ => "all").Single()))
        {
            var sorted = form.Select(one => one.Milliseconds).Order().ToList();
            var worked = form.Select(one => one.Worked).Order().ToList();
            var answered = form.Count(one => one.Verdict is not Verdict.NotFound) * 100 / sorted.Count;
            output.WriteLine(
                $"{form.Key,-40} {sorted.Count,9} {At(sorted, 0.5),8:0.0} {At(sorted, 0.9),8:0.0} {At(sorted, 0.99),8:0.0} {sorted[^1],8:0.0} {At(worked, 0.5),8:0.0} {At(worked, 0.99),8:0.0} {answered,7} %");
        }

        output.WriteLine();
        output.WriteLine($"{"stage",-40} {"calls",9} {"mean ms",8}   of an answer");
        var stages = timings.SelectMany(one => one.Stages.Keys).Distinct().Order(StringComparer.Ordinal);
        foreach (var stage in stages)
        {
            var spent = timings.Select(one => one.Stages.GetValueOrDefault(stage)).ToList();
            output.WriteLine($"{stage,-40} {spent.Sum(one => one.Calls),9} {spent.Average(one => one.Milliseconds),8:0.00}");
        }

        output.WriteLine($"{"words, scores, check, composition",-40} {string.Empty,9} {timings.Average(one => one.Rest),8:0.00}");
        output.WriteLine();
        foreach (var one in timings.OrderByDescending(one => one.Worked).Take(slowest))
        {
            output.WriteLine($"{one.Milliseconds:0.0} ms (processor {one.Worked:0.0}): {one.Question.Text}");
            var parts = one.Stages.OrderByDescending(stage => stage.Value.Milliseconds).Take(6).Select(stage => $"{stage.Key} {stage.Value.Milliseconds:0.0} ({stage.Value.Calls})");
            output.WriteLine($"    {string.Join(", ", parts)}, rest {one.Rest:0.0}");
        }
    }

    private static double At(List<double> sorted, double share) => sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];

    private sealed record Timing(
        AskedQuestion Question, Verdict Verdict, double Milliseconds, double Worked, IReadOnlyDictionary<string, (int Calls, double Milliseconds)> Stages)
    {
        public double Rest => Milliseconds - Stages.Values.Sum(stage => stage.Milliseconds);
    }
}
