using FsCheck;
using FsCheck.Fluent;
using OnRecord.Discord.Rest.Limits;
using OnRecord.Discord.Rest.Requests;
using OnRecord.Testing;

namespace OnRecord.Discord.Tests.Rest;

public sealed class RateLimiterTests
{
    private static readonly RestRoute Route = Routes.CreateMessage(new Snowflake(5));

    [Fact]
    public async Task A_request_that_is_sent_again_goes_before_those_that_came_later()
    {
        var time = new ManualTime();
        using var limiter = new RateLimiter(RestBench.Config, time);
        var first = limiter.NextTurn();
        var bucket = await limiter.EnterAsync(Route, first, CancellationToken.None);
        limiter.Leave(Route, bucket, Response(429, SentRequest.Limits("b", 1, 0, "1")));
        var second = limiter.EnterAsync(Route, limiter.NextTurn(), CancellationToken.None);
        var again = limiter.EnterAsync(Route, first, CancellationToken.None);

        time.Advance(TimeSpan.FromSeconds(1));

        await again.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(second.IsCompleted);
    }

    [Fact]
    public async Task Buckets_of_interactions_that_are_over_are_forgotten()
    {
        var time = new ManualTime();
        using var limiter = new RateLimiter(RestBench.Config, time);
        for (var i = 0; i < 3_000; i++)
        {
            var route = Routes.EditOriginal(RestBench.Application, $"token-{i}");
            var bucket = await limiter.EnterAsync(route, limiter.NextTurn(), CancellationToken.None);
            time.Advance(TimeSpan.FromSeconds(0.1));
            limiter.Leave(route, bucket, Response(200, SentRequest.Limits("webhook", 5, 4, "2")));
        }

        Assert.InRange(limiter.Buckets, 1, 1_300);
    }

    [Fact]
    public void A_bucket_is_never_overdrawn_whatever_the_network_does()
    {
        var runs =
            from limit in Gen.Choose(1, 5)
            from window in Gen.Choose(200, 3_000)
            from steps in Gen.ListOf(Gen.Zip(Gen.Choose(0, 400), Gen.Choose(0, 900)), 60)
            select (limit, window, steps);

        Prop.ForAll(runs.ToArbitrary(), run => Overdrawn(run.limit, run.window, run.steps) == 0).Check(Config.QuickThrowOnFailure.WithMaxTest(150));
    }

    // A Discord whose window begins with its first request; requests come at random, and each response takes its own time.
    private static int Overdrawn(int limit, int window, IEnumerable<(int Gap, int Latency)> steps)
    {
        var time = new ManualTime();
        using var limiter = new RateLimiter(RestBench.Config, time);
        var (began, used, overdrawn) = (time.GetUtcNow().AddDays(-1), 0, 0);
        var waiting = new Queue<(Task<Bucket> Turn, int Latency)>();
        var flying = new List<(DateTimeOffset Lands, Bucket Bucket, RestResponse Response)>();
        foreach (var (gap, latency) in steps)
        {
            waiting.Enqueue((limiter.EnterAsync(Route, limiter.NextTurn(), CancellationToken.None), latency));
            for (var passed = 0; passed <= gap; passed += 10)
            {
                while (waiting.TryPeek(out var next) && next.Turn.IsCompletedSuccessfully)
                {
                    waiting.Dequeue();
                    var now = time.GetUtcNow();
                    if (now >= began.AddMilliseconds(window))
                    {
                        (began, used) = (now, 0);
                    }

                    overdrawn += ++used > limit ? 1 : 0;
                    var end = began.AddMilliseconds(window);
                    flying.Add((
                        now.AddMilliseconds(next.Latency),
                        next.Turn.GetAwaiter().GetResult(),
                        Response(
                            200,
                            [
                                $"X-RateLimit-Reset: {end.ToUnixTimeMilliseconds() / 1000.0:0.000}",
                                .. SentRequest.Limits("b", limit, Math.Max(limit - used, 0), $"{(end - now).TotalSeconds:0.000}"),
                            ])));
                }

                foreach (var landed in flying.Where(flight => flight.Lands <= time.GetUtcNow()).ToArray())
                {
                    flying.Remove(landed);
                    limiter.Leave(Route, landed.Bucket, landed.Response);
                }

                time.Advance(TimeSpan.FromMilliseconds(10));
            }
        }

        return overdrawn;
    }

    private static RestResponse Response(int status, string[] headers) => new(
        status,
        """{"retry_after":1}"""u8.ToArray(),
        headers.Select(header => header.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));
}
