using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OnRecord.Host.Tests.Web;

/// <summary>Keeps what was logged, and lets a test wait for a line.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> lines = new();
    private readonly SemaphoreSlim written = new(0);

    public IReadOnlyCollection<string> All => lines;

    /// <summary>Waits for a line that holds these words, or others that say the same.</summary>
    public async Task<string> Await(params string[] words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (lines.FirstOrDefault(line => words.Any(some => line.Contains(some, StringComparison.Ordinal))) is { } found)
            {
                return found;
            }

            try
            {
                await written.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Nobody logged “{string.Join("” or “", words)}”, but:\n{string.Join('\n', lines)}", late);
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lines.Enqueue($"{logLevel}: {formatter(state, exception)}{(exception is null ? string.Empty : $"\n{exception}")}");
        written.Release();
    }

    public void Dispose()
    {
        // The lines outlive the host.
    }
}
