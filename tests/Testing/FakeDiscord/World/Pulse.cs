namespace OnRecord.Testing.FakeDiscord;

/// <summary>Wakes whoever waits for something to become true.</summary>
internal sealed class Pulse(TimeProvider time)
{
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something changed.</summary>
    public void Beat() =>
        Interlocked.Exchange(ref _next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits until it holds.</summary>
    /// <exception cref="TimeoutException">It did not, with what there was instead.</exception>
    public async Task UntilAsync(Func<bool> holds, TimeSpan patience, Func<string> otherwise, CancellationToken cancellationToken = default)
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        while (true)
        {
            var next = Volatile.Read(ref _next).Task;
            if (holds())
            {
                return;
            }

            try
            {
                await next.WaitAsync(either.Token);
            }
            catch (OperationCanceledException end) when (!cancellationToken.IsCancellationRequested)
            {
                throw new TimeoutException($"After {patience.TotalSeconds:0.#} s: {otherwise()}", end);
            }
        }
    }
}
