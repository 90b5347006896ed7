using OnRecord.Discord.Gateway;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Tests.Gateway.Support;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>How many sessions begin, and how fast.</summary>
public sealed class SessionStartTests
{
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5.25);

    [Fact]
    public async Task As_many_shards_as_Discord_asks_for_begin_one_after_the_other_five_seconds_apart()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(shards: 3));
        for (var shard = 0; shard < 3; shard++)
        {
            var connection = await test.Sockets.NextAsync();
            connection.Hello();
            var identify = await connection.SentAsync(op: 2);
            Assert.Equal([shard, 3], identify.GetProperty("shard").EnumerateArray().Select(number => number.GetInt32()));
            if (shard < 2)
            {
                await test.Time.TimerAsync(Spacing).Soon();
                Assert.Equal(0, test.Sockets.Unseen);
                test.Time.Advance(Spacing);
            }
        }
    }

    [Fact]
    public async Task As_many_as_Discord_allows_begin_at_a_time()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(shards: 5, maxConcurrency: 2));
        var order = new List<int>();
        foreach (var size in (int[])[2, 2, 1])
        {
            var bucket = new List<int>();
            for (var shard = 0; shard < size; shard++)
            {
                var connection = await test.Sockets.NextAsync();
                connection.Hello();
                bucket.Add((await connection.SentAsync(op: 2)).GetProperty("shard")[0].GetInt32());
            }

            order.AddRange(bucket.Order());
            if (order.Count < 5)
            {
                await test.Time.TimerAsync(Spacing).Soon();
                Assert.Equal(0, test.Sockets.Unseen);
                test.Time.Advance(Spacing);
            }
        }

        Assert.Equal([0, 1, 2, 3, 4], order);
    }

    [Fact]
    public async Task A_shard_that_fails_at_first_does_not_keep_the_next_from_beginning()
    {
        var tries = 0;
        await using var test = TestGateway.Started(with =>
        {
            with.Directory.Answer = AskedDirectory.Of(shards: 2, maxConcurrency: 2);
            with.Sockets.Unreachable = _ => Interlocked.Increment(ref tries) == 1;
        });
        var shards = new List<int>();
        for (var connected = 0; connected < 2; connected++)
        {
            var connection = await test.Sockets.NextAsync();
            connection.Hello();
            shards.Add((await connection.SentAsync(op: 2)).GetProperty("shard")[0].GetInt32());
        }

        Assert.Equal([0, 1], shards.Order());
    }

    [Fact]
    public async Task Where_no_session_may_begin_it_waits_as_long_as_Discord_says_and_asks_again()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(remaining: 0, resetAfter: 7_200_000));
        await test.Directory.AskedAsync();
        await test.Time.TimerAsync(TimeSpan.FromHours(2)).Soon();
        Assert.Empty(test.Sockets.Tried);
        test.Directory.Answer = AskedDirectory.Of(remaining: 0, resetAfter: 60_000);
        test.Time.Advance(TimeSpan.FromHours(2));
        await test.Directory.AskedAsync();
        await test.Time.TimerAsync(TimeSpan.FromMinutes(1)).Soon();
        Assert.Empty(test.Sockets.Tried);
        test.Directory.Answer = AskedDirectory.Of();
        test.Time.Advance(TimeSpan.FromMinutes(1));

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
        Assert.Contains(test.Log.Lines, line => line.Contains("session starts of the day are used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_limit_that_claims_to_be_over_already_is_not_asked_about_in_a_tight_loop()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(remaining: 0, resetAfter: -1));
        for (var asked = 0; asked < 5; asked++)
        {
            await test.Directory.AskedAsync();
            await test.WaitOutAsync(left => left == TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public async Task Sessions_that_began_since_Discord_was_asked_are_counted()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(shards: 2, remaining: 1, resetAfter: 3_000_000));
        var connection = await test.Sockets.NextAsync();
        connection.Hello();
        await connection.SentAsync(op: 2);

        await test.Time.TimerAsync(TimeSpan.FromSeconds(3000)).Soon();
        Assert.Equal(0, test.Sockets.Unseen);
    }

    [Fact]
    public async Task Connections_that_never_came_to_identifying_are_not_counted()
    {
        await using var test = TestGateway.Started(with =>
        {
            with.Directory.Answer = AskedDirectory.Of(remaining: 1);
            with.Sockets.Unreachable = _ => with.Sockets.Tried.Count <= 2;
        });
        await test.Sockets.FailedAsync();
        await test.Sockets.FailedAsync();
        await test.WaitOutAsync(left => left <= TimeSpan.FromSeconds(1));

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task Sessions_that_die_at_once_begin_ever_more_slowly()
    {
        await using var test = TestGateway.Started();
        var at = new List<DateTimeOffset>();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            var connection = await test.Sockets.NextAsync();
            connection.Hello();
            await connection.SentAsync(op: 2);
            at.Add(test.Time.GetUtcNow());
            TestGateway.Ready(connection, $"session-{attempt}");
            await test.Events.NextAsync<ReadyEvent>();
            connection.Close(4009);
            while (test.Sockets.Unseen == 0)
            {
                var next = test.Sockets.WhenOpenedAsync();
                var wait = test.Time.TimerAsync(left => left <= Backoff.Most);
                if (await Task.WhenAny(next, wait).Soon() == wait)
                {
                    test.Time.Advance(await wait);
                }
            }
        }

        var gaps = at.Zip(at.Skip(1), (one, other) => (other - one).TotalSeconds).ToArray();
        Assert.All(gaps, gap => Assert.True(gap >= 5.25, $"{gap} s"));
        Assert.InRange(gaps[^1], 30, 66);
    }

    [Fact]
    public async Task While_the_limit_cannot_be_asked_for_what_is_known_of_it_serves()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Time.Advance(TimeSpan.FromMinutes(2));
        test.Directory.Trouble = new DiscordException("Discord cannot be reached.");
        connection.Close(4009);

        await test.BeginSessionAsync(await test.Sockets.NextAsync(), "session-2");
    }

    [Fact]
    public async Task A_token_that_was_taken_back_meanwhile_ends_it()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Time.Advance(TimeSpan.FromMinutes(2));
        test.Directory.Trouble = new DiscordException("401: Unauthorized", status: 401);
        connection.Close(4009);

        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());
        Assert.Equal(GatewayCloseCode.AuthenticationFailed, refusal.Code);
    }

    [Fact]
    public async Task A_shard_that_may_not_come_back_takes_the_others_with_it()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(shards: 2, maxConcurrency: 2));
        var first = await test.Sockets.NextAsync();
        var second = await test.Sockets.NextAsync();
        await test.BeginSessionAsync(first);
        await test.BeginSessionAsync(second);
        second.Close(4014);

        Assert.Equal(1000, await first.Left);
        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());
        Assert.Equal(GatewayCloseCode.DisallowedIntents, refusal.Code);
    }
}
