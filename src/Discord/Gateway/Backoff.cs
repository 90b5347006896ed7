namespace OnRecord.Discord.Gateway;

/// <summary>How long to wait before trying again: not at all after an accident, then longer with every failure, up to a minute.</summary>
internal sealed class Backoff(Random random)
{
    /// <summary>The longest wait.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    // 2^6 seconds are more than the longest wait.
    private const int MostDoublings = 6;

    private int failures;

    /// <summary>Counts a failure and tells how long to wait: between half of what its number stands for and the whole.</summary>
    public TimeSpan Next()
    {
        if (failures++ == 0)
        {
            return TimeSpan.Zero;
        }

        var whole = First * (1 << Math.Min(failures - 2, MostDoublings));
        return (whole < Most ? whole : Most) * (0.5 + (random.NextDouble() / 2));
    }

    /// <summary>It went well for a while: the next failure is the first.</summary>
    public void Reset() => failures = 0;

    /// <summary>It went well, but not for long: the next failure is the second.</summary>
    public void Ease() => failures = Math.Min(failures, 1);
}
