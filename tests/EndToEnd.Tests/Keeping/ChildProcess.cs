using System.Diagnostics;

namespace OnRecord.EndToEnd.Tests.Keeping;

/// <summary>This assembly as a process of its own, whose lines are heard as they come.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public static ChildProcess Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        return new(Process.Start(start)!);
    }

    /// <summary>The next line; null where it has ended.</summary>
    public async Task<string?> HearAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await process.StandardOutput.ReadLineAsync(patience.Token);
    }

    /// <summary>All lines that are left, once it has ended.</summary>
    public async Task<string[]> HearAllAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return (await process.StandardOutput.ReadToEndAsync(patience.Token)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>What it complained of, once it has ended.</summary>
    public Task<string> ComplaintsAsync() => process.StandardError.ReadToEndAsync();

    /// <summary>Kills it, as the system does that runs out of memory (SIGKILL).</summary>
    public void Kill() => process.Kill();

    /// <summary>Ends its standard input, and waits until it has ended.</summary>
    public async Task<int> EndAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
