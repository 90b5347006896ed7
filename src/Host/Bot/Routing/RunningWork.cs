using System.Collections.Concurrent;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// Work that was begun for Discord: it runs away from where events are read, none is dropped, and who stops the bot can wait until all of it
/// is done.
/// </summary>
internal sealed partial class RunningWork(ILogger<RunningWork> log) : IDisposable
{
    private readonly ConcurrentDictionary<long, Task> running = [];
    private readonly CancellationTokenSource patience = new();
    private readonly CancellationTokenSource stopping = new();
    private long last;

    /// <summary>How much is being worked on.</summary>
    public int Count => running.Count;

    /// <summary>Cancelled as soon as the bot is stopped: for work that nobody waits for.</summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Begins work. Returns at once.</summary>
    /// <param name="work">The work; its token ends it when the bot can wait no longer.</param>
    public void Begin(Func<CancellationToken, Task> work)
    {
        var number = Interlocked.Increment(ref last);

        // Held back until it stands in the book: work that ends at once would else be taken out before it was put in.
        var held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        running[number] = RunAsync(number, held.Task, work);
        held.SetResult();
    }

    /// <summary>Waits until all is done.</summary>
    /// <param name="cancellationToken">Ends the waiting, and what is still running then.</param>
    /// <returns>How much was not done in time.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        try
        {
            while (!running.IsEmpty)
            {
                await Task.WhenAll(running.Values).WaitAsync(cancellationToken);
            }

            return 0;
        }
        catch (OperationCanceledException)
        {
            var left = running.Count;
            await patience.CancelAsync();
            return left;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stopping.Dispose();
        patience.Dispose();
    }

    private async Task RunAsync(long number, Task held, Func<CancellationToken, Task> work)
    {
        await held;
        try
        {
            await work(patience.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Whoever stopped the bot counts it.
        }
#pragma warning disable CA1031 // Whatever one interaction meets, the others go on.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(problem);
        }
        finally
        {
            running.TryRemove(number, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Work for Discord failed where no failure was expected.")]
    private partial void LogFailure(Exception problem);
}
