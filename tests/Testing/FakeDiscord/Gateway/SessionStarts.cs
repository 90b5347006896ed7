namespace OnRecord.Testing.FakeDiscord;

/// <summary>How often a session may be started: so often a day, and so many at once. Guarded by the gateway's lock.</summary>
internal sealed class SessionStarts(FakeDiscordOptions options)
{
    private readonly Dictionary<int, DateTimeOffset> _lastByKey = [];
    private DateTimeOffset _fullAgainAt = options.Time.GetUtcNow() + options.IdentifiesResetAfter;

    public int Total { get; } = Math.Max(1000, options.IdentifiesLeft);

    public int Left { get; private set; } = options.IdentifiesLeft;

    public TimeSpan ResetAfter => Max(_fullAgainAt - options.Time.GetUtcNow(), TimeSpan.Zero);

    /// <summary>Sets how many are left, and until when.</summary>
    public void Set(int left, TimeSpan resetAfter) => (Left, _fullAgainAt) = (left, options.Time.GetUtcNow() + resetAfter);

    /// <summary>Takes one; false where none is left.</summary>
    public bool TryTake()
    {
        if (ResetAfter == TimeSpan.Zero)
        {
            Set(Total, options.IdentifiesResetAfter);
        }

        return Left > 0 && Left-- > 0;
    }

    /// <summary>Whether a shard comes when its key is free: one for each key in the window.</summary>
    public bool TryEnter(int shard)
    {
        var now = options.Time.GetUtcNow();
        var key = shard % options.MaxConcurrency;
        if (_lastByKey.TryGetValue(key, out var last) && now - last < options.IdentifyWindow)
        {
            return false;
        }

        _lastByKey[key] = now;
        return true;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
