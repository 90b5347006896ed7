namespace OnRecord.Testing.FakeDiscord;

/// <summary>The REST interface of a loopback Discord: what came, and what it is told to do wrong.</summary>
public sealed class FakeRest
{
    private readonly World _world;
    private readonly RateLimits _limits;
    private readonly List<Rule> _rules = [];
    private readonly Queue<FakeRequest> _requests = new();

    internal FakeRest(World world, RateLimits limits)
    {
        (_world, _limits) = (world, limits);
        world.LastRequests = () => string.Join(", ", Requests.TakeLast(6).Select(request => $"{request.Method} {request.Route} → {request.Status}"));
    }

    /// <summary>The last requests, oldest first.</summary>
    public IReadOnlyList<FakeRequest> Requests
    {
        get
        {
            lock (_rules)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>How many requests were answered with 429, by a rule or by a limit.</summary>
    public int RateLimited { get; private set; }

    /// <summary>How many requests were answered with 401, 403, or a 429 that is not shared: 10,000 in ten minutes get an address banned.</summary>
    public int InvalidRequests { get; private set; }

    /// <summary>The next requests of a route go wrong.</summary>
    /// <param name="route">
    /// Method and route as Discord's description has them (<c>POST /channels/{channel_id}/messages</c>), a route alone, or null for any.
    /// </param>
    /// <param name="fault">How.</param>
    /// <param name="times">How often.</param>
    public void Fail(string? route, FakeFault fault, int times = 1)
    {
        lock (_rules)
        {
            _rules.Add(new Rule(route, fault, times));
        }
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Heal()
    {
        lock (_rules)
        {
            _rules.Clear();
        }
    }

    /// <summary>How many faults are still to come.</summary>
    public int FaultsLeft
    {
        get
        {
            lock (_rules)
            {
                return _rules.Sum(rule => rule.Left);
            }
        }
    }

    /// <summary>Gives all buckets new hashes, as Discord does at times.</summary>
    public void RenameBuckets() => _limits.Rename();

    /// <summary>Sets the limit of a route (<c>POST /channels/{channel_id}/messages</c>), which others may share.</summary>
    public void Limit(string route, int limit, TimeSpan window, params string[] sharedWith) => _limits.Limit(route, limit, window, sharedWith);

    /// <summary>Waits until something holds of the requests.</summary>
    public Task UntilAsync(Func<bool> holds, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        _world.Changed.UntilAsync(holds, patience ?? _world.Options.Patience, _world.Lately, cancellationToken);

    internal FakeFault? NextFault(string method, string template)
    {
        lock (_rules)
        {
            var rule = _rules.Find(one => one.Route is null || one.Route == template || one.Route == $"{method} {template}");
            if (rule is { Left: > 0 } && --rule.Left == 0)
            {
                _rules.Remove(rule);
            }

            return rule?.Fault;
        }
    }

    internal void Record(FakeRequest request, bool isShared)
    {
        lock (_rules)
        {
            _requests.Enqueue(request);
            if (_requests.Count > _world.Options.Kept)
            {
                _requests.Dequeue();
            }

            RateLimited += request.Status == 429 ? 1 : 0;
            InvalidRequests += request.Status is 401 or 403 || (request.Status == 429 && !isShared) ? 1 : 0;
        }

        _world.Changed.Beat();
    }

    private sealed class Rule(string? route, FakeFault fault, int left)
    {
        public string? Route => route;

        public FakeFault Fault => fault;

        public int Left { get; set; } = left;
    }
}
