using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OnRecord.Benchmarks;
using OnRecord.Benchmarks.Scale;

if (args is ["scale", .. var rest])
{
    return ScaleProgram.Run(rest);
}

// In this process: a project of its own for each benchmark would be built under this solution's rules for hand-written code.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config))
{
    PrintReading(summary);
}

return 0;

// What a stage takes of the whole, and how many tokens a second that is; the same on two cores, and how long one article takes.
static void PrintReading(Summary summary)
{
    var seconds = summary.Reports
        .Where(report => report.BenchmarkCase.Descriptor.Type == typeof(ReadingBenchmarks) && report.ResultStatistics is not null)
        .ToDictionary(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report => report.ResultStatistics!.Mean / 1e9);
    if (!seconds.TryGetValue(nameof(ReadingBenchmarks.Read), out var all))
    {
        return;
    }

    var tokens = ReadingBenchmarks.Tokens;
    Console.WriteLine($"Reading {tokens} tokens on one core:");
    foreach (var (stage, taken) in seconds.Where(one => one.Key is not (nameof(ReadingBenchmarks.ReadOnTwoCores) or nameof(ReadingBenchmarks.ReadOne))))
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {stage,-10} {taken * 1e3,8:0.0} ms {tokens / taken,10:#,0} tokens a second {100 * taken / all,6:0} %"));
    }

    if (seconds.TryGetValue(nameof(ReadingBenchmarks.ReadOnTwoCores), out var onTwo))
    {
        Console.WriteLine("The same on two cores:");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {"Read",-10} {onTwo * 1e3,8:0.0} ms {tokens / onTwo,10:#,0} tokens a second {all / onTwo,6:0.00} times as many"));
    }

    if (seconds.TryGetValue(nameof(ReadingBenchmarks.ReadOne), out var one))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"An article of {ReadingBenchmarks.Words} words on one core: {one * 1e3:0.0} ms."));
    }
}
