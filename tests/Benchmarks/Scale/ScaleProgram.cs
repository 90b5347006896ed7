using System.Diagnostics;
using OnRecord.Coverage;

namespace OnRecord.Benchmarks.Scale;

/// <summary>
/// <c>scale build --corpora DIR --articles N --out DIR</c> makes an index of many articles; <c>scale ask --out DIR</c>, in a process of its
/// own, so that its memory is that of answering, measures the answers.
/// </summary>
internal static class ScaleProgram
{
    /// <summary>Runs it.</summary>
    public static int Run(string[] args)
    {
        if (args is not [var verb and ("build" or "ask"), ..] || Option(args, "--out") is not { } folder || (verb == "build" && Option(args, "--corpora") is null))
        {
            Console.Error.WriteLine("scale build --corpora DIR --articles N --out DIR | scale ask --out DIR [--questions N] [--slowest N]");
            return 2;
        }

        if (verb == "ask")
        {
            using var coverage = SqliteCoverage.OpenOrCreate(folder);
            ScaleAsk.Ask(coverage, Number(args, "--questions", 1000), Number(args, "--slowest", 10), Console.Out);
            foreach (var line in File.ReadLines("/proc/self/status").Where(line => line.StartsWith("VmHWM", StringComparison.Ordinal) || line.StartsWith("VmRSS", StringComparison.Ordinal)))
            {
                Console.WriteLine(line);
            }
        }
        else
        {
            var watch = Stopwatch.StartNew();
            var readings = ScaleBuild.Read(Option(args, "--corpora")!);
            Console.WriteLine($"{readings.Count} articles read, {readings.Sum(one => one.Attributions.Length):#,0} attributions, {watch.Elapsed.TotalSeconds:0} s");
            using var coverage = SqliteCoverage.OpenOrCreate(folder);
            ScaleBuild.Fill(coverage, readings, Number(args, "--articles", 100_000), Console.Out);
            Console.WriteLine(coverage.Status());
        }

        return 0;
    }

    private static int Number(string[] args, string name, int otherwise) => Option(args, name) is { } text ? int.Parse(text) : otherwise;

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }
}
