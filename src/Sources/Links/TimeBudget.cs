namespace OnRecord.Sources.Links;

/// <summary>How long something may take in all, whatever it is made of; what it waits for its turn does not count.</summary>
internal sealed class TimeBudget(TimeSpan limit, TimeProvider time)
{
    private TimeSpan spent;

    /// <summary>Does a part of it.</summary>
    /// <exception cref="LinkException">The time is up.</exception>
    public async Task<T> SpendAsync<T>(Func<CancellationToken, Task<T>> part, CancellationToken cancellationToken)
    {
        var left = limit - spent;
        if (left <= TimeSpan.Zero)
        {
            throw TooSlow();
        }

        var started = time.GetTimestamp();
        using var patience = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await part(either.Token);
        }
        catch (Exception) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw TooSlow();
        }
        finally
        {
            spent += time.GetElapsedTime(started);
        }
    }

    private LinkException TooSlow() =>
        new(LinkFailure.Unavailable, $"That link could not be fetched within {limit.TotalSeconds:0.#} seconds. Try again later, or add the article as a file.");
}
