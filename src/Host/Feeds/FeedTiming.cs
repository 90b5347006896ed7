namespace OnRecord.Host.Feeds;

/// <summary>When feeds and items are looked at again.</summary>
/// <param name="interval">Between two readings of a feed that does not ask for more.</param>
/// <param name="longest">Between two readings of a feed that fails.</param>
/// <param name="jitter">From 0 to 1, another each time: feeds that are added together must not be read together for ever.</param>
internal sealed class FeedTiming(TimeSpan interval, TimeSpan longest, Func<double> jitter)
{
    private const double Spread = 0.1;

    // A feed that asks for a year is mistaken.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(4);
    private static readonly TimeSpan LongestItem = TimeSpan.FromDays(1);

    /// <summary>How long after a feed was read.</summary>
    /// <param name="asked">What the feed and its server ask for.</param>
    public TimeSpan AfterReading(params ReadOnlySpan<TimeSpan?> asked)
    {
        var wait = interval;
        foreach (var one in asked)
        {
            var bounded = one > LongestAsked ? LongestAsked : one;
            wait = bounded > wait ? bounded.Value : wait;
        }

        return Spread1(wait);
    }

    /// <summary>How long after a feed failed so many times in a row.</summary>
    /// <param name="failures">How many times; one for the first.</param>
    /// <param name="retryAfter">What its server asks for.</param>
    public TimeSpan AfterFailure(int failures, TimeSpan? retryAfter)
    {
        var wait = Doubled(failures, longest);
        return Spread1(retryAfter > wait ? retryAfter.Value : wait);
    }

    /// <summary>How long an item is left alone that was tried so many times for nothing.</summary>
    public TimeSpan AfterTries(int tries) => Doubled(tries - 1, LongestItem);

    private TimeSpan Doubled(int times, TimeSpan most)
    {
        var wait = interval * Math.Pow(2, Math.Clamp(times, 0, 30));
        return wait < most ? wait : most;
    }

    private TimeSpan Spread1(TimeSpan wait) => wait * (1 + (Spread * jitter()));
}
