using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Rest.Limits;

/// <summary>
/// Holds requests back until Discord's limits let them go: one line, in the order in which requests came; each goes when its bucket and
/// the global limit let it. Buckets are learnt from responses, as <see href="https://docs.discord.com/developers/topics/rate-limits"/>
/// tells; a bucket is Discord's name for it (until that is known, the route) and the ids that the route begins with.
/// </summary>
internal sealed class RateLimiter : IDisposable
{
    // Interactions bring a bucket each; what has not been used for so long is forgotten.
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private readonly SortedDictionary<long, Waiter> line = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string TopLevel), Bucket> buckets = [];
    private readonly GlobalLimit global;
    private readonly TimeSpan longestWait;
    private readonly TimeProvider time;
    private readonly long began;
    private readonly ITimer timer;
    private TimeSpan haltedUntil;
    private TimeSpan sweptAt;
    private long turns;
    private bool disposed;

    /// <summary>Makes one that knows nothing yet.</summary>
    public RateLimiter(DiscordRestConfig config, TimeProvider time)
    {
        (this.time, longestWait) = (time, config.LongestWait);
        global = new GlobalLimit(config.RequestsPerSecond);
        began = time.GetTimestamp();
        timer = time.CreateTimer(_ => Tick(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many buckets it remembers.</summary>
    public int Buckets
    {
        get
        {
            lock (door)
            {
                return buckets.Count;
            }
        }
    }

    private TimeSpan Now => time.GetElapsedTime(began);

    /// <summary>A place in the line. A request that is sent again keeps its own.</summary>
    public long NextTurn() => Interlocked.Increment(ref turns);

    /// <summary>Waits until a request may go.</summary>
    /// <returns>What it counts against; to be given back by <see cref="Leave"/>.</returns>
    /// <exception cref="DiscordException">It would have to wait too long.</exception>
    public async Task<Bucket> EnterAsync(RestRoute route, long turn, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(route);
        lock (door)
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            line.Add(turn, waiter);
            LetGo();
        }

        await using (cancellationToken.UnsafeRegister(_ => GiveUp(turn, waiter, cancellationToken), null))
        {
            return await waiter.Task;
        }
    }

    /// <summary>A request came back with a response, or without one.</summary>
    /// <returns>What it says about having come too early.</returns>
    public TooEarly? Leave(RestRoute route, Bucket bucket, RestResponse? response)
    {
        var tooEarly = response is null ? null : TooEarly.Read(response);
        lock (door)
        {
            var now = Now;
            bucket.Return(now);
            if (response is not null)
            {
                Learn(route, response, tooEarly, now);
            }

            Forget(now);
            LetGo();
        }

        return tooEarly;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (door)
        {
            disposed = true;
            foreach (var waiter in line.Values)
            {
                waiter.TrySetException(new DiscordException($"The connection to Discord was shut down before {waiter.Route.Doing}."));
            }

            line.Clear();
        }

        timer.Dispose();
    }

    private void Learn(RestRoute route, RestResponse response, TooEarly? tooEarly, TimeSpan now)
    {
        var headers = RateLimitHeaders.Read(response, time.GetUtcNow());
        if (headers.Bucket is { } name)
        {
            names[route.Key] = name;
        }

        // Looked up anew: the response may have named another bucket than the one that the request counted against.
        var bucket = BucketOf(route);
        bucket.Learn(now, headers.Window);
        if (tooEarly is null)
        {
            return;
        }

        var until = now + tooEarly.RetryAfter;
        if (tooEarly.Scope is TooEarlyScope.Cloudflare)
        {
            haltedUntil = until > haltedUntil ? until : haltedUntil;
        }
        else if (tooEarly.Scope is TooEarlyScope.Global)
        {
            global.Pause(until);
        }

        // Answers to interactions stand outside the global limit; one that is stopped by it all the same has its own bucket to wait in.
        if (tooEarly.Scope is TooEarlyScope.User or TooEarlyScope.Shared || (tooEarly.Scope is TooEarlyScope.Global && route.IsInteraction))
        {
            bucket.Pause(until);
        }
    }

    // Lets everything go that may, in order, and sets the timer for the next.
    private void LetGo()
    {
        var now = Now;
        var waiting = new HashSet<Bucket>();
        var gone = new List<long>();
        TimeSpan? next = null;
        foreach (var (turn, waiter) in line)
        {
            var bucket = BucketOf(waiter.Route);
            if (waiting.Contains(bucket))
            {
                continue;
            }

            var ready = ReadyAt(waiter.Route, bucket, now);
            if (ready <= now)
            {
                gone.Add(turn);
                Go(waiter, bucket, now);
            }
            else if (ready is { } far && far - now > longestWait)
            {
                gone.Add(turn);
                waiter.TrySetException(new DiscordException(
                    $"Discord takes no request for {waiter.Route.Doing} in the next {(far - now).TotalSeconds:N0} s: too many were sent.", 429));
            }
            else
            {
                waiting.Add(bucket);
                next = ready < (next ?? TimeSpan.MaxValue) ? ready : next;
            }
        }

        gone.ForEach(turn => line.Remove(turn));
        if (!disposed)
        {
            // Whole milliseconds, upwards: a timer that fires a little early would only be set again.
            timer.Change(
                next is { } due ? TimeSpan.FromMilliseconds(Math.Ceiling((due - now).TotalMilliseconds)) : Timeout.InfiniteTimeSpan,
                Timeout.InfiniteTimeSpan);
        }
    }

    private TimeSpan? ReadyAt(RestRoute route, Bucket bucket, TimeSpan now)
    {
        var ready = bucket.ReadyAt(now);
        if (ready is { } at && !route.IsInteraction && global.ReadyAt(now) is var all && all > at)
        {
            ready = all;
        }

        return ready < haltedUntil ? haltedUntil : ready;
    }

    private void Go(Waiter waiter, Bucket bucket, TimeSpan now)
    {
        bucket.Take(now);
        if (!waiter.Route.IsInteraction)
        {
            global.Take(now);
        }

        waiter.TrySetResult(bucket);
    }

    private void GiveUp(long turn, Waiter waiter, CancellationToken cancellationToken)
    {
        lock (door)
        {
            // Whoever was let go in the meantime has left the line, and gives the bucket back.
            if (line.Remove(turn))
            {
                waiter.TrySetCanceled(cancellationToken);
                LetGo();
            }
        }
    }

    private void Tick()
    {
        lock (door)
        {
            LetGo();
        }
    }

    private Bucket BucketOf(RestRoute route)
    {
        var key = (names.GetValueOrDefault(route.Key, route.Key), route.TopLevel);
        if (!buckets.TryGetValue(key, out var bucket))
        {
            buckets[key] = bucket = new Bucket();
        }

        return bucket;
    }

    private void Forget(TimeSpan now)
    {
        if (now - sweptAt < Memory)
        {
            return;
        }

        sweptAt = now;
        foreach (var (key, bucket) in buckets.ToArray())
        {
            if (bucket.IsIdle(now, Memory))
            {
                buckets.Remove(key);
            }
        }
    }

    private sealed class Waiter(RestRoute route) : TaskCompletionSource<Bucket>(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public RestRoute Route { get; } = route;
    }
}
