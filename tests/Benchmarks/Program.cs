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
foreach (var summary in BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], config))
{
    PrintReading(summary);
}

return 0;

// What a stage takes of the whole, and how many tokens a second that is.
static void PrintReading(Summary summary)
{
    var reports = summary.Reports.Where(report => report.BenchmarkCase.Descriptor.Type == typeof(ReadingBenchmarks) && report.ResultStatistics is not null).ToList();
    if (reports.Find(report => report.BenchmarkCase.Descriptor.WorkloadMethod.Name == nameof(ReadingBenchmarks.Read)) is not { } all)
    {
        return;
    }

    var tokens = ReadingBenchmarks.Tokens;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Reading {tokens} tokens on one core:"));
    foreach (var report in reports)
    {
        var seconds = report.ResultStatistics!.Mean / 1e9;
        var share = report.ResultStatistics.Mean / all.ResultStatistics!.Mean;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {report.BenchmarkCase.Descriptor.WorkloadMethod.Name,-10} {seconds * 1e3,8:0.0} ms {tokens / seconds,10:#,0} tokens a second {100 * share,6:0} %"));
    }
}
