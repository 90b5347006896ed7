using System.Globalization;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The buckets of the REST interface. Guarded by its own lock.</summary>
internal sealed class RateLimits(FakeDiscordOptions options)
{
    private const int GlobalLimit = 50;

    // Answers that came after a pause was told may have been under way when it was.
    private static readonly TimeSpan UnderWay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ClockError = TimeSpan.FromMilliseconds(30);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (DateTimeOffset ToldAt, DateTimeOffset Until)> _pauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Limit, TimeSpan Window)> _limits = new(StringComparer.Ordinal)
    {
        ["POST " + Route.Messages] = (5, TimeSpan.FromSeconds(5)),
        ["PATCH " + Route.Message] = (5, TimeSpan.FromSeconds(5)),
        ["GET " + Route.Message] = (5, TimeSpan.FromSeconds(5)),
        ["POST " + Route.Typing] = (5, TimeSpan.FromSeconds(5)),
        ["POST " + Route.FollowUps] = (5, TimeSpan.FromSeconds(2)),
        ["GET " + Route.Original] = (5, TimeSpan.FromSeconds(2)),
        ["PATCH " + Route.Original] = (5, TimeSpan.FromSeconds(2)),
        ["DELETE " + Route.Original] = (5, TimeSpan.FromSeconds(2)),
        ["PATCH " + Route.FollowUp] = (5, TimeSpan.FromSeconds(2)),
        ["PUT " + Route.GlobalCommands] = (5, TimeSpan.FromSeconds(20)),
        ["PUT " + Route.GuildCommands] = (5, TimeSpan.FromSeconds(20)),
    };

    private readonly Dictionary<string, string> _sharedWith = new(StringComparer.Ordinal);
    private int _generation;
    private long _globalSecond;
    private int _globalCount;

    /// <summary>Gives all buckets new hashes.</summary>
    public void Rename()
    {
        lock (_gate)
        {
            _generation++;
            _buckets.Clear();
        }
    }

    /// <summary>Sets a route's limit; other routes may share the bucket.</summary>
    public void Limit(string route, int limit, TimeSpan window, params string[] sharedWith)
    {
        lock (_gate)
        {
            _limits[route] = (limit, window);
            foreach (var other in sharedWith)
            {
                _sharedWith[other] = route;
            }

            _buckets.Clear();
        }
    }

    /// <summary>Takes a request into account.</summary>
    /// <returns>The headers, and how long to wait where it is one too many; whether that is so for all routes.</returns>
    public (IReadOnlyDictionary<string, string> Headers, TimeSpan? RetryAfter, bool IsGlobal) Take(string method, Route route)
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            if (options.RateLimits && !route.AnswersInteractions && IsOverGlobalLimit(now, out var wait))
            {
                return (new Dictionary<string, string>(StringComparer.Ordinal), wait, true);
            }

            var name = Owner(method, route);
            if (!options.RateLimits || !_limits.TryGetValue(name, out var limit))
            {
                return (new Dictionary<string, string>(StringComparer.Ordinal), null, false);
            }

            var key = $"{name}|{route.Resource}";
            if (!_buckets.TryGetValue(key, out var bucket) || bucket.ResetAt <= now)
            {
                Forget(now);
                _buckets[key] = bucket = new Bucket(now + limit.Window) { Remaining = limit.Limit };
            }

            var isOver = bucket.Remaining == 0;
            bucket.Remaining = Math.Max(0, bucket.Remaining - 1);
            return (Headers(name, limit.Limit, bucket.Remaining, bucket.ResetAt, now), isOver ? bucket.ResetAt - now : null, false);
        }
    }

    /// <summary>The headers that a bucket has when a wait is told.</summary>
    public IReadOnlyDictionary<string, string> Exhausted(string method, Route route, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            return Headers(Owner(method, route), 5, 0, now + retryAfter, now);
        }
    }

    /// <summary>A wait was told: for a route and its ids, or for all.</summary>
    public void Told(string method, Route route, bool isGlobal, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            _pauses[isGlobal ? string.Empty : PauseKey(method, route)] = (now, now + retryAfter);
        }
    }

    /// <summary>Whether a request comes before a wait that was told is over.</summary>
    public bool IsImpatient(string method, Route route)
    {
        lock (_gate)
        {
            var now = options.Time.GetUtcNow();
            return IsPaused(PauseKey(method, route), now) || (!route.AnswersInteractions && IsPaused(string.Empty, now));
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);

    private string PauseKey(string method, Route route) =>
        $"{Owner(method, route)}|{route.Resource}|{(route.Template is Route.Callback ? route["interaction_token"] : string.Empty)}";

    private bool IsPaused(string key, DateTimeOffset now) =>
        _pauses.TryGetValue(key, out var pause) && now > pause.ToldAt + UnderWay && now < pause.Until - ClockError;

    private string Owner(string method, Route route) => _sharedWith.GetValueOrDefault($"{method} {route.Template}") ?? $"{method} {route.Template}";

    private bool IsOverGlobalLimit(DateTimeOffset now, out TimeSpan wait)
    {
        var second = now.ToUnixTimeSeconds();
        (_globalSecond, _globalCount) = second == _globalSecond ? (second, _globalCount + 1) : (second, 1);
        wait = DateTimeOffset.FromUnixTimeSeconds(second + 1) - now;
        return _globalCount > GlobalLimit;
    }

    // A bucket is made for each interaction; those that are full again need not be kept.
    private void Forget(DateTimeOffset now)
    {
        if (_buckets.Count > 1000)
        {
            foreach (var (key, _) in _buckets.Where(bucket => bucket.Value.ResetAt <= now).ToArray())
            {
                _buckets.Remove(key);
            }

            foreach (var (key, _) in _pauses.Where(pause => pause.Value.Until <= now).ToArray())
            {
                _pauses.Remove(key);
            }
        }
    }

    private Dictionary<string, string> Headers(string name, int limit, int remaining, DateTimeOffset resetAt, DateTimeOffset now) => new(StringComparer.Ordinal)
    {
        ["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = (resetAt.ToUnixTimeMilliseconds() / 1000.0).ToString("0.000", CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset-After"] = Seconds(resetAt - now),
        ["X-RateLimit-Bucket"] = World.Hash($"{name}/{_generation}"),
    };

    private sealed class Bucket(DateTimeOffset resetAt)
    {
        public DateTimeOffset ResetAt { get; } = resetAt;

        public int Remaining { get; set; }
    }
}
