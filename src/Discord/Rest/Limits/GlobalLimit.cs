namespace OnRecord.Discord.Rest.Limits;

/// <summary>How many requests go in a second over all routes; kept here, because Discord's headers do not tell it. As <see cref="Bucket"/>, under the limiter's lock.</summary>
internal sealed class GlobalLimit(int perSecond)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Queue<TimeSpan> sent = new(perSecond);
    private TimeSpan pausedUntil;

    /// <summary>When the next request may go.</summary>
    public TimeSpan ReadyAt(TimeSpan now)
    {
        if (now < pausedUntil)
        {
            return pausedUntil;
        }

        // In any second, not in each second of the clock: Discord's seconds need not begin when ours do.
        return sent.Count < perSecond || sent.Peek() + Second <= now ? now : sent.Peek() + Second;
    }

    /// <summary>A request goes.</summary>
    public void Take(TimeSpan now)
    {
        if (sent.Count == perSecond)
        {
            sent.Dequeue();
        }

        sent.Enqueue(now);
    }

    /// <summary>Nothing goes for a while.</summary>
    public void Pause(TimeSpan until) => pausedUntil = until > pausedUntil ? until : pausedUntil;
}
