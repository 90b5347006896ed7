using System.Diagnostics;
using System.Diagnostics.Metrics;
using OnRecord.Answering.Questions;

namespace OnRecord.Answering;

/// <summary>
/// What is measured of answers: how many by form of the question and verdict, how long each stage takes. Nothing of the questions' words or
/// the coverage's is in it.
/// </summary>
public static class AnswerMeasures
{
    /// <summary>The name that the metrics and traces stand under.</summary>
    public const string Name = "OnRecord.Answering";

    private static readonly ActivitySource Traces = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Questions =
        Meter.CreateCounter<long>("onrecord.questions", "{question}", "Questions answered, by form and verdict");

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>(
        "onrecord.answer.stage.duration",
        "s",
        "How long a stage of an answer took",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] });

    /// <summary>Does the work of a stage, and measures it.</summary>
    internal static T Measure<T>(string stage, TimeProvider time, Func<T> work)
    {
        using var activity = Traces.StartActivity(stage);
        var started = time.GetTimestamp();
        try
        {
            return work();
        }
        finally
        {
            Durations.Record(time.GetElapsedTime(started).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        }
    }

    /// <summary>Counts an answer.</summary>
    internal static void Count(QuestionForm form, Verdict verdict) => Questions.Add(
        1, new KeyValuePair<string, object?>("form", form.ToString()), new KeyValuePair<string, object?>("verdict", verdict.ToString()));
}
