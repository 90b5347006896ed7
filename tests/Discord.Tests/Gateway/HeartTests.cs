using System.Text.Json;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Tests.Gateway.Support;
using OnRecord.Testing;

namespace OnRecord.Discord.Tests.Gateway;

public sealed class HeartTests
{
    private static readonly int Usual = (int)TestGateway.Interval.TotalMilliseconds;

    [Fact]
    public async Task It_beats_first_after_a_random_part_of_the_interval_then_every_interval_with_the_last_number()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        var first = await FirstBeatAsync(test);
        Assert.InRange(first, TimeSpan.Zero, TestGateway.Interval);
        Assert.Equal(1, (await connection.SentAsync(op: 1)).GetInt64());

        connection.Event("TYPING_START", 41, "{}");
        for (var beat = 0; beat < 5; beat++)
        {
            await HearAsync(test, connection);
            await test.Time.TimerAsync(TestGateway.Interval).Soon();
            test.Time.Advance(TestGateway.Interval - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, connection.Unseen);
            test.Time.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(41, (await connection.SentAsync(op: 1)).GetInt64());
        }
    }

    [Fact]
    public async Task The_first_beat_of_many_is_spread_over_the_interval()
    {
        var firsts = new List<double>();
        for (var seed = 0; seed < 20; seed++)
        {
            await using var test = TestGateway.Started(with => with.Seed = seed);
            var connection = await test.Sockets.NextAsync();
            connection.Hello(Usual);
            await connection.SentAsync(op: 2);
            firsts.Add((await test.Time.TimerAsync(left => left < TestGateway.Interval).Soon()) / TestGateway.Interval);
        }

        Assert.All(firsts, part => Assert.InRange(part, 0, 1));
        Assert.True(firsts.Min() < 0.3 && firsts.Max() > 0.7, string.Join(' ', firsts));
    }

    [Fact]
    public async Task It_beats_before_there_is_a_session_too()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        connection.Hello(Usual);
        await connection.SentAsync(op: 2);
        await FirstBeatAsync(test);

        Assert.Equal(JsonValueKind.Null, (await connection.SentAsync(op: 1)).ValueKind);
        for (var beat = 0; beat < 20; beat++)
        {
            connection.Ack();
            await test.SettleAsync(connection);
            await test.WaitOutAsync(left => left == TestGateway.Interval);
            await connection.SentAsync(op: 1);
        }
    }

    [Fact]
    public async Task A_beat_that_Discord_asks_for_comes_at_once()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        connection.Send("""{"op":1,"d":null,"s":null,"t":null}""");

        Assert.Equal(1, (await connection.SentAsync(op: 1)).GetInt64());
    }

    [Fact]
    public async Task However_often_Discord_asks_no_more_is_sent_than_it_allows_and_the_regular_beat_still_comes()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        for (var asked = 0; asked < 500; asked++)
        {
            connection.Send("""{"op":1,"d":null,"s":null,"t":null}""");
        }

        await test.SettleAsync(connection);
        Assert.Equal(SendBudget.Limit - SendBudget.KeptForBeats - 1, connection.Unseen);
        await FirstBeatAsync(test);
        for (var seen = 0; seen < SendBudget.Limit - SendBudget.KeptForBeats; seen++)
        {
            await connection.SentAsync(op: 1);
        }
    }

    [Fact]
    public async Task A_connection_that_does_not_acknowledge_a_beat_before_the_next_is_left_for_a_new_one_that_resumes()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        await FirstBeatAsync(test);
        await connection.SentAsync(op: 1);
        await test.WaitOutAsync(left => left == TestGateway.Interval);

        Assert.True(await connection.Left is not (null or 1000 or 1001));
        Assert.Equal(0, connection.Unseen);
        var resumed = await test.ResumeAsync(await test.Sockets.NextAsync());
        Assert.Equal("session-1", resumed.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task A_dead_connection_is_left_even_where_saying_goodbye_takes_for_ever()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        connection.HoldsClose = true;
        await FirstBeatAsync(test);
        await connection.SentAsync(op: 1);
        await test.WaitOutAsync(left => left == TestGateway.Interval);
        await connection.Left;
        await test.WaitOutAsync(left => left == test.Config.CloseTimeout);

        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_connection_that_takes_nothing_more_is_noticed()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        connection.HoldsSends = true;
        await FirstBeatAsync(test);
        await test.WaitOutAsync(left => left == TestGateway.Interval);

        Assert.Equal(4000, await connection.Left);
        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task Where_sending_fails_the_reason_that_Discord_gives_still_counts()
    {
        var (test, connection) = await TestGateway.ReadyAsync(interval: Usual);
        await using var _ = test;
        connection.FailsSends = true;
        await FirstBeatAsync(test);
        await test.Time.TimerAsync(test.Config.CloseTimeout).Soon();
        connection.Close(4004);

        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());
        Assert.Equal(GatewayCloseCode.AuthenticationFailed, refusal.Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1e300")]
    [InlineData("\"41250\"")]
    [InlineData("null")]
    public async Task A_greeting_without_a_usable_interval_is_none(string interval)
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        connection.Send($$$"""{"op":10,"d":{"heartbeat_interval":{{{interval}}}}}""");
        await test.SettleAsync(connection);

        Assert.Equal(0, connection.Unseen);
    }

    [Fact]
    public void Room_comes_back_as_payloads_grow_old()
    {
        var time = new ManualTime();
        var budget = new SendBudget(time);
        for (var round = 0; round < 5; round++)
        {
            for (var sent = 0; sent < SendBudget.Limit - SendBudget.KeptForBeats; sent++)
            {
                Assert.True(budget.TryTake());
            }

            Assert.False(budget.TryTake());
            budget.Take();
            time.Advance(TimeSpan.FromSeconds(59));
            Assert.False(budget.TryTake());
            time.Advance(TimeSpan.FromSeconds(1));
        }
    }

    private static Task<TimeSpan> FirstBeatAsync(TestGateway test) =>
        test.WaitOutAsync(left => left < TestGateway.Interval);

    private static async Task HearAsync(TestGateway test, ScriptedConnection connection)
    {
        connection.Ack();
        await test.SettleAsync(connection);
    }
}
