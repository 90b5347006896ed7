namespace OnRecord.Discord.Gateway;

/// <summary>
/// How much a connection may send: 120 payloads in any 60 seconds, or Discord closes it. A part is kept for the heart, whose beats at
/// the interval that Discord asks for are always sent.
/// </summary>
internal sealed class SendBudget(TimeProvider time)
{
    /// <summary>Payloads in a window.</summary>
    public const int Limit = 120;

    /// <summary>Of these, what only the heart's regular beats may use.</summary>
    public const int KeptForBeats = 10;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    // When the last payloads were sent; the oldest stands where the next goes.
    private readonly long[] sentAt = new long[Limit];
    private long sent;

    /// <summary>Counts a payload that is not a regular beat; false where there is no room for it.</summary>
    public bool TryTake()
    {
        if (SentInWindow() >= Limit - KeptForBeats)
        {
            return false;
        }

        Take();
        return true;
    }

    /// <summary>Counts a payload that is sent in any case.</summary>
    public void Take() => sentAt[sent++ % Limit] = time.GetTimestamp();

    private int SentInWindow()
    {
        var count = 0;
        while (count < Math.Min(sent, Limit) && time.GetElapsedTime(sentAt[(sent - 1 - count) % Limit]) < Window)
        {
            count++;
        }

        return count;
    }
}
