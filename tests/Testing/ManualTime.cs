namespace OnRecord.Testing;

/// <summary>
/// A clock that a test moves by hand, timers included. A timer's callback runs inside <see cref="Advance"/>, at its own due time and in
/// order; <see cref="TimerAsync(TimeSpan)"/> tells when what is tested has come to wait.
/// </summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock door = new();
    private readonly List<Timer> running = [];
    private readonly List<(Func<TimeSpan, bool> Wanted, TaskCompletionSource<TimeSpan> Seen)> watchers = [];
    private DateTimeOffset now = start;
    private long timersMade;

    /// <summary>Starts on a winter's day.</summary>
    public ManualTime()
        : this(new DateTimeOffset(2022, 1, 21, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>How long each running timer still has, the shortest first.</summary>
    public IReadOnlyList<TimeSpan> Due
    {
        get
        {
            lock (door)
            {
                return [.. running.Select(timer => timer.DueAt - now).Order()];
            }
        }
    }

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (door)
        {
            return now;
        }
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock on. Timers that come due on the way fire, each at its time.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset target;
        lock (door)
        {
            target = now + by;
        }

        while (NextUntil(target) is { } timer)
        {
            timer.Fire();
        }
    }

    /// <summary>Waits until a timer runs whose remaining time is as wanted, and tells that time.</summary>
    public Task<TimeSpan> TimerAsync(Func<TimeSpan, bool> wanted)
    {
        lock (door)
        {
            foreach (var left in running.Select(timer => timer.DueAt - now).Order())
            {
                if (wanted(left))
                {
                    return Task.FromResult(left);
                }
            }

            var seen = new TaskCompletionSource<TimeSpan>(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((wanted, seen));
            return seen.Task;
        }
    }

    /// <summary>Waits until a timer runs that has exactly this long to go.</summary>
    public Task TimerAsync(TimeSpan due) => TimerAsync(left => left == due);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    // The next timer until then, with the clock at its time; or null, with the clock at the end.
    private Timer? NextUntil(DateTimeOffset target)
    {
        lock (door)
        {
            var next = running.Where(timer => timer.DueAt <= target).MinBy(timer => (timer.DueAt, timer.Order));
            if (next is null)
            {
                now = target > now ? target : now;
                return null;
            }

            now = next.DueAt > now ? next.DueAt : now;
            if (next.Period > TimeSpan.Zero)
            {
                next.DueAt = now + next.Period;
            }
            else
            {
                running.Remove(next);
            }

            return next;
        }
    }

    private bool Set(Timer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (door)
        {
            running.Remove(timer);
            if (timer.IsDisposed)
            {
                return false;
            }

            if (dueTime < TimeSpan.Zero)
            {
                return true;
            }

            timer.DueAt = now + dueTime;
            timer.Period = period;
            timer.Order = timersMade++;
            running.Add(timer);
            foreach (var watcher in watchers.Where(watcher => watcher.Wanted(dueTime)).ToArray())
            {
                watchers.Remove(watcher);
                watcher.Seen.SetResult(dueTime);
            }
        }

        // As the system's timers do: one that is due already fires without the clock being moved.
        if (dueTime == TimeSpan.Zero)
        {
            ThreadPool.QueueUserWorkItem(_ => Advance(TimeSpan.Zero));
        }

        return true;
    }

    private sealed class Timer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; set; }

        public TimeSpan Period { get; set; }

        public long Order { get; set; }

        public bool IsDisposed { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => time.Set(this, dueTime, period);

        public void Dispose()
        {
            IsDisposed = true;
            Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
