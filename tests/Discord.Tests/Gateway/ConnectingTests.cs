using OnRecord.Discord.Gateway;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Tests.Gateway.Support;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>From nothing to a session.</summary>
public sealed class ConnectingTests
{
    [Fact]
    public async Task It_connects_where_Discord_says_with_the_version_and_the_encoding_that_it_speaks()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();

        Assert.Equal(new Uri("wss://gateway.example/?v=10&encoding=json"), connection.Address);
    }

    [Fact]
    public async Task Once_greeted_it_identifies_with_the_token_and_the_intents_that_are_needed()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        Assert.Equal(0, connection.Unseen);
        connection.Hello();
        var identify = await connection.SentAsync(op: 2);

        Assert.Equal(TestGateway.Token, identify.GetProperty("token").GetString());
        Assert.Equal(4609, identify.GetProperty("intents").GetInt32());
        Assert.Equal([0, 1], identify.GetProperty("shard").EnumerateArray().Select(number => number.GetInt32()));
        Assert.All(["os", "browser", "device"], name => Assert.NotEmpty(identify.GetProperty("properties").GetProperty(name).GetString()!));
        Assert.False(identify.TryGetProperty("compress", out _));
    }

    [Fact]
    public async Task A_session_that_began_is_handed_on()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        connection.Hello();
        await connection.SentAsync(op: 2);
        TestGateway.Ready(connection);
        var ready = await test.Events.NextAsync<ReadyEvent>();

        Assert.Equal((0, 1), (ready.ShardId, ready.Shards));
        Assert.Equal("onrecord", ready.User.Username);
        Assert.Equal(new Snowflake(88), ready.ApplicationId);
        Assert.Equal([new Snowflake(501), new Snowflake(502)], ready.Guilds);
    }

    [Fact]
    public async Task A_second_greeting_does_not_make_it_identify_twice()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Hello();
        await test.SettleAsync(connection);

        Assert.Equal(0, connection.Unseen);
    }

    [Fact]
    public async Task A_gateway_that_cannot_be_reached_is_tried_again_after_ever_longer_waits_of_at_most_a_minute()
    {
        await using var test = TestGateway.Started(with => with.Sockets.Unreachable = _ => true);
        await test.Sockets.FailedAsync();
        var waits = new List<TimeSpan>();
        for (var attempt = 0; attempt < 12; attempt++)
        {
            await test.Sockets.FailedAsync();
            waits.Add(await test.WaitOutAsync(left => left <= Backoff.Most));
        }

        for (var number = 0; number < waits.Count; number++)
        {
            var whole = TimeSpan.FromSeconds(Math.Min(60, Math.Pow(2, number)));
            Assert.InRange(waits[number], whole / 2, whole);
        }

        test.Sockets.Unreachable = _ => false;
        await test.WaitOutAsync(left => left <= Backoff.Most);
        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_connection_that_does_not_open_in_time_is_given_up()
    {
        await using var test = TestGateway.Started(with => with.Sockets.Hangs = true);
        await test.Time.TimerAsync(test.Config.ConnectTimeout).Soon();
        test.Sockets.Hangs = false;
        test.Time.Advance(test.Config.ConnectTimeout);

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_gateway_that_does_not_greet_in_time_is_left()
    {
        await using var test = TestGateway.Started();
        var silent = await test.Sockets.NextAsync();
        await test.Time.TimerAsync(test.Config.HelloTimeout).Soon();
        test.Time.Advance(test.Config.HelloTimeout);

        Assert.Equal(4000, await silent.Left);
        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task Trouble_in_asking_for_the_gateway_is_waited_out()
    {
        await using var test = TestGateway.Started(with => with.Directory.Trouble = new DiscordException("Discord cannot be reached."));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await test.Directory.AskedAsync();
            var wait = await test.WaitOutAsync(left => left <= Backoff.Most);
            Assert.InRange(wait, TimeSpan.FromSeconds(Math.Pow(2, attempt) / 2), TimeSpan.FromSeconds(Math.Pow(2, attempt)));
        }

        await test.Directory.AskedAsync();
        test.Directory.Trouble = null;
        await test.WaitOutAsync(left => left <= Backoff.Most);
        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Theory]
    [InlineData("https://not.a.gateway", true)]
    [InlineData("wss://gateway.example", false)]
    public async Task An_answer_that_does_not_say_where_or_how_often_is_asked_for_again(string url, bool limits)
    {
        var answer = AskedDirectory.Of(url: url);
        await using var test = TestGateway.Started(
            with => with.Directory.Answer = limits ? answer : answer with { SessionStartLimit = null! });
        await test.Directory.AskedAsync();
        test.Directory.Answer = AskedDirectory.Of();
        await test.WaitOutAsync(left => left <= Backoff.Most);

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_token_that_is_refused_when_asking_for_the_gateway_ends_it_with_what_to_change()
    {
        await using var test = TestGateway.Started(with => with.Directory.Trouble = new DiscordException("401: Unauthorized", status: 401));
        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());

        Assert.Equal(GatewayCloseCode.AuthenticationFailed, refusal.Code);
        Assert.Contains("Discord:Token", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TestGateway.Token, refusal.ToString(), StringComparison.Ordinal);
        Assert.Empty(test.Sockets.Tried);
    }

    [Fact]
    public async Task A_proxy_stands_in_for_both_addresses_of_the_gateway()
    {
        var (test, connection) = await TestGateway.ReadyAsync(with => with.Config = with.Config with { GatewayUrl = new Uri("ws://127.0.0.1:8181") });
        await using var _ = test;
        Assert.Equal(new Uri("ws://127.0.0.1:8181/?v=10&encoding=json"), connection.Address);
        connection.Drop();

        Assert.Equal(new Uri("ws://127.0.0.1:8181/?v=10&encoding=json"), (await test.Sockets.NextAsync()).Address);
    }

    [Fact]
    public async Task What_is_longer_than_a_token_can_be_is_not_sent()
    {
        await using var test = TestGateway.Started(with => with.Config = with.Config with { Token = new string('x', 5000) });
        var connection = await test.Sockets.NextAsync();
        connection.Hello();
        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());

        Assert.Contains("Discord:Token", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("xxxx", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, connection.Unseen);
    }

    [Fact]
    public void Settings_are_shown_without_the_token() =>
        Assert.DoesNotContain(TestGateway.Token, new DiscordSocketConfig { Token = TestGateway.Token }.ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task The_log_tells_what_happens_and_never_the_token()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send("this is no json");
        connection.Event("SOMETHING_NEW", 5, "{}");
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        await test.ResumeAsync(second);
        second.Close(4004);
        await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());

        var log = string.Join('\n', test.Log.Lines);
        Assert.Contains("identifying", log, StringComparison.Ordinal);
        Assert.Contains("resuming after event 5", log, StringComparison.Ordinal);
        Assert.Contains("SOMETHING_NEW", log, StringComparison.Ordinal);
        Assert.Contains("Dropped", log, StringComparison.Ordinal);
        Assert.DoesNotContain("Cl2FMQ", log, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-part", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_clients_own_does_not_end_it()
    {
        await using var test = TestGateway.Started(with =>
        {
            var tries = 0;
            with.Sockets.Unreachable = _ => tries++ == 0 ? throw new InvalidOperationException("a bug") : false;
        });

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
        Assert.Contains(test.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("a bug", StringComparison.Ordinal));
    }
}
