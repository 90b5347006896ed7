using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Tests.Gateway.Support;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>Coming back after connections that end.</summary>
public sealed class ReturningTests
{
    private static readonly Uri Gateway = new("wss://gateway.example/?v=10&encoding=json");
    private static readonly Uri ResumeAddress = new("wss://resume.example/?v=10&encoding=json");

    [Fact]
    public async Task A_dropped_connection_is_resumed_at_the_address_and_after_the_event_that_Discord_named_last()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Event("TYPING_START", 17, "{}");
        connection.Event("TYPING_START", 12, "{}");
        await test.SettleAsync(connection);
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        var resume = await test.ResumeAsync(second);

        Assert.Equal(ResumeAddress, second.Address);
        Assert.Equal(TestGateway.Token, resume.GetProperty("token").GetString());
        Assert.Equal("session-1", resume.GetProperty("session_id").GetString());
        Assert.Equal(17, resume.GetProperty("seq").GetInt64());
        Assert.Equal(0, test.Events.Unseen);
    }

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_a_frame_is_resumed_and_the_frame_comes_once()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.SendPiece("""{"t":"INTERACTION_CREATE","s":2,"op":0,"d":{"id":"9"""u8.ToArray(), end: false);
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        second.Hello();
        Assert.Equal(1, (await second.SentAsync(op: 6)).GetProperty("seq").GetInt64());
        second.Event("INTERACTION_CREATE", 2, """{"id":"99"}""");
        second.Send("""{"t":"RESUMED","s":2,"op":0,"d":null}""");

        Assert.Equal(99UL, (await test.Events.NextAsync<IInteraction>()).Id.Value);
        await test.SettleAsync(second);
        Assert.Equal(0, test.Events.Unseen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4015)]
    [InlineData(4999)]
    public async Task A_code_that_leaves_the_session_is_answered_by_resuming_at_once(int? code)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Close(code);

        var second = await test.Sockets.NextAsync();
        await test.ResumeAsync(second);
        Assert.Equal(ResumeAddress, second.Address);
    }

    [Fact]
    public async Task Who_sent_too_much_waits_before_resuming()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Close(4008);
        await test.WaitOutAsync(OneToFiveSeconds);

        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task A_code_that_ends_the_session_is_answered_by_identifying_where_sessions_begin(int code)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Time.Advance(TimeSpan.FromSeconds(11));
        connection.Close(code);
        var second = await test.Sockets.NextAsync();
        await test.BeginSessionAsync(second, "session-2");

        Assert.Equal(Gateway, second.Address);
        second.Drop();
        await test.WaitOutAsync(HalfASecondToOne);
        Assert.Equal("session-2", (await test.ResumeAsync(await test.Sockets.NextAsync())).GetProperty("session_id").GetString());
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "start the bot again")]
    [InlineData(4011, "start it again")]
    [InlineData(4012, "newer version")]
    [InlineData(4013, "intents 4609")]
    [InlineData(4014, "Privileged Gateway Intents")]
    public async Task A_code_that_forbids_to_come_back_ends_it_with_what_to_change(int code, string change)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Close(code);
        var refusal = await Assert.ThrowsAsync<GatewayException>(() => test.Running.Soon());

        Assert.Equal(code, (int)refusal.Code);
        Assert.Contains(change, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
        Assert.Single(test.Sockets.Tried);
    }

    [Fact]
    public async Task Asked_to_reconnect_it_leaves_without_ending_the_session_and_resumes_at_once()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send("""{"op":7,"d":null,"s":null,"t":null}""");

        Assert.Equal(4000, await connection.Left);
        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task Asked_to_reconnect_instead_of_being_greeted_it_comes_back()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        second.Send("""{"op":7,"d":null}""");
        await second.Left;
        await test.WaitOutAsync(HalfASecondToOne);

        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task Asked_to_reconnect_before_there_is_a_session_it_begins_one_on_the_next_connection()
    {
        await using var test = TestGateway.Started();
        (await test.Sockets.NextAsync()).Send("""{"op":7,"d":null}""");

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_gateway_that_sends_it_away_every_time_is_not_asked_in_a_tight_loop()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send("""{"op":7,"d":null}""");
        for (var time = 0; time < 10; time++)
        {
            var next = await test.Sockets.NextAsync();
            await test.ResumeAsync(next);
            next.Send("""{"op":7,"d":null}""");
            await next.Left;
            await test.WaitOutAsync(HalfASecondToOne);
        }
    }

    [Fact]
    public async Task A_session_that_is_refused_for_now_is_resumed_after_some_seconds()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send("""{"op":9,"d":true}""");
        Assert.Equal(4000, await connection.Left);
        await test.WaitOutAsync(OneToFiveSeconds);

        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task A_session_that_is_gone_is_forgotten_and_another_begins_after_some_seconds_where_sessions_begin()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Time.Advance(TimeSpan.FromSeconds(11));
        connection.Send("""{"op":9,"d":false}""");
        Assert.Equal(4000, await connection.Left);
        await test.WaitOutAsync(OneToFiveSeconds);
        var second = await test.Sockets.NextAsync();

        Assert.Equal(Gateway, second.Address);
        await test.BeginSessionAsync(second, "session-2");
    }

    [Fact]
    public async Task A_session_that_cannot_be_resumed_is_replaced()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Time.Advance(TimeSpan.FromSeconds(11));
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        second.Hello();
        await second.SentAsync(op: 6);
        second.Send("""{"op":9,"d":false}""");
        await second.Left;
        await test.WaitOutAsync(OneToFiveSeconds);

        await test.BeginSessionAsync(await test.Sockets.NextAsync(), "session-2");
    }

    [Fact]
    public async Task What_comes_twice_is_handed_on_once_also_across_a_resume()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Event("INTERACTION_CREATE", 2, """{"id":"11"}""");
        connection.Event("MESSAGE_CREATE", 3, """{"id":"11","content":"hello"}""");
        connection.Event("INTERACTION_CREATE", 2, """{"id":"11"}""");
        await test.Events.NextAsync<IInteraction>();
        Assert.Equal("hello", (await test.Events.NextAsync<Message>()).Content);
        connection.Drop();
        var second = await test.Sockets.NextAsync();
        second.Hello();
        await second.SentAsync(op: 6);
        second.Event("MESSAGE_CREATE", 3, """{"id":"11","content":"hello"}""");
        second.Event("INTERACTION_CREATE", 2, """{"id":"11"}""");
        second.Event("INTERACTION_CREATE", 4, """{"id":"12"}""");

        Assert.Equal(12UL, (await test.Events.NextAsync<IInteraction>()).Id.Value);
        await test.SettleAsync(second);
        Assert.Equal(0, test.Events.Unseen);
    }

    [Fact]
    public async Task While_nothing_can_be_reached_the_session_is_kept_however_long_that_takes()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Sockets.Unreachable = _ => true;
        connection.Drop();
        var failures = await FailAsync(test, times: 20);
        test.Sockets.Unreachable = _ => false;
        await test.WaitOutAsync(BeforeTheNextTry);

        Assert.Contains(Gateway, failures);
        var second = await test.Sockets.NextAsync();
        while (second.Address != ResumeAddress)
        {
            second = await test.Sockets.NextAsync();
        }

        Assert.Equal("session-1", (await test.ResumeAsync(second)).GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task Where_only_the_address_to_resume_at_is_gone_a_new_session_begins()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Sockets.Unreachable = address => address == ResumeAddress;
        connection.Drop();
        Assert.Equal(ResumeAddress, await test.Sockets.FailedAsync());
        await test.WaitOutAsync(BeforeTheNextTry);
        Assert.Equal(ResumeAddress, await test.Sockets.FailedAsync());
        await test.WaitOutAsync(BeforeTheNextTry);
        Assert.Equal(ResumeAddress, await test.Sockets.FailedAsync());

        // The gateway is looked at, and the address once more.
        Assert.Equal(Gateway, (await test.Sockets.NextAsync()).Address);
        Assert.Equal(ResumeAddress, await test.Sockets.FailedAsync());
        await test.WaitOutAsync(BeforeTheNextTry);
        await test.WaitOutAsync(left => left < TimeSpan.FromSeconds(5.25));
        var second = await test.Sockets.NextAsync();
        Assert.Equal(Gateway, second.Address);
        await test.BeginSessionAsync(second, "session-2");
    }

    [Fact]
    public async Task A_connection_that_served_for_a_while_makes_up_for_the_failures_before_it()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Sockets.Unreachable = _ => true;
        connection.Drop();
        await FailAsync(test, times: 6);
        test.Sockets.Unreachable = _ => false;
        await test.WaitOutAsync(BeforeTheNextTry);
        var next = await test.Sockets.NextAsync();
        while (next.Address != ResumeAddress)
        {
            next = await test.Sockets.NextAsync();
        }

        await test.ResumeAsync(next);
        test.Time.Advance(test.Config.HealthyAfter);
        next.Drop();
        await test.ResumeAsync(await test.Sockets.NextAsync());
    }

    [Fact]
    public async Task An_address_that_the_token_must_not_go_to_is_not_resumed_at()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        await test.BeginSessionAsync(connection, resumeUrl: "ws://resume.example");
        connection.Drop();

        Assert.Equal(Gateway, (await test.Sockets.NextAsync()).Address);
    }

    private static bool OneToFiveSeconds(TimeSpan left) => left >= TimeSpan.FromSeconds(1) && left <= TimeSpan.FromSeconds(5);

    private static bool HalfASecondToOne(TimeSpan left) => left >= TimeSpan.FromSeconds(0.5) && left <= TimeSpan.FromSeconds(1);

    private static bool BeforeTheNextTry(TimeSpan left) => left <= Backoff.Most;

    // Lets so many attempts fail, and ends when the client waits for the next.
    private static async Task<List<Uri>> FailAsync(TestGateway test, int times)
    {
        var failures = new List<Uri> { await test.Sockets.FailedAsync() };
        while (failures.Count < times)
        {
            // From the third on a look at the gateway follows at once.
            if (failures.Count <= 2 || failures[^1] == Gateway)
            {
                await test.WaitOutAsync(BeforeTheNextTry);
            }

            failures.Add(await test.Sockets.FailedAsync());
        }

        return failures;
    }
}
