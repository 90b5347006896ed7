using System.Diagnostics;
using System.Globalization;

namespace OnRecord.EndToEnd.Tests.Discord.Campaigns;

/// <summary>The host as a process of its own, kept to one core where the machine has the means (<c>taskset</c>).</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private const string OnOneCore = "/usr/bin/taskset";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process process;
    private readonly Task<string> told;

    private HostProcess(Process process)
    {
        this.process = process;
        told = process.StandardOutput.ReadToEndAsync();
    }

    /// <summary>Whether it is kept to one core.</summary>
    public static bool IsOnOneCore { get; } = File.Exists(OnOneCore);

    /// <summary>Starts it.</summary>
    public static HostProcess Start(string index, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        string[] serve = ["dotnet", Path.Combine(AppContext.BaseDirectory, "onrecord.dll"), "serve", "--index", index];
        string[] words = IsOnOneCore ? [OnOneCore, "--cpu-list", "0", .. serve] : serve;
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new(Process.Start(start)!);
    }

    /// <summary>The memory that it holds, in MiB.</summary>
    public double Memory()
    {
        process.Refresh();
        return process.WorkingSet64 / (1024.0 * 1024.0);
    }

    /// <summary>The processor's time that it has used.</summary>
    public TimeSpan Busy()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Stops it, as a service manager does (Ctrl-C is not heard by what a script put into the background), and gives what it told.</summary>
    public async Task<string> StopAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            using var patience = new CancellationTokenSource(Patience);
            await process.WaitForExitAsync(patience.Token);
        }

        return await told;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
