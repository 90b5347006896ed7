using OnRecord.Discord.Rest;
using OnRecord.Discord.Tests.Gateway.Support;

namespace OnRecord.Discord.Tests.Gateway;

public sealed class StoppingTests
{
    [Fact]
    public async Task Stopped_it_ends_the_session_and_returns()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Stop();

        Assert.Equal(1000, await connection.Left);
        await test.Running.Soon();
    }

    [Fact]
    public async Task What_comes_after_it_was_stopped_is_not_handed_on()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.AnswersClose = false;
        test.Stop();
        await connection.Left;
        connection.Event("INTERACTION_CREATE", 2, """{"id":"11"}""");
        connection.Close(1000);
        await test.Running.Soon();

        Assert.Equal(0, test.Events.Unseen);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_the_goodbye_is_not_waited_for_longer_than_agreed()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.AnswersClose = false;
        test.Stop();
        await connection.Left;
        await test.WaitOutAsync(left => left == test.Config.CloseTimeout);

        await test.Running.Soon();
    }

    [Fact]
    public async Task A_goodbye_that_cannot_be_said_is_not_waited_for_longer_than_agreed()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        (connection.HoldsClose, connection.AnswersClose) = (true, false);
        test.Stop();
        await test.WaitOutAsync(left => left == test.Config.CloseTimeout);
        await test.WaitOutAsync(left => left == test.Config.CloseTimeout);

        await test.Running.Soon();
    }

    [Fact]
    public async Task It_can_be_stopped_while_it_waits_to_come_back()
    {
        await using var test = TestGateway.Started(with => with.Sockets.Unreachable = _ => true);
        await test.Sockets.FailedAsync();
        await test.Sockets.FailedAsync();
        test.Stop();

        await test.Running.Soon();
    }

    [Fact]
    public async Task It_can_be_stopped_while_it_asks_for_the_gateway()
    {
        await using var test = TestGateway.Started(with => with.Directory.Trouble = new DiscordException("Discord cannot be reached."));
        await test.Directory.AskedAsync();
        test.Stop();

        await test.Running.Soon();
    }

    [Fact]
    public async Task It_can_be_stopped_while_a_connection_opens()
    {
        await using var test = TestGateway.Started(with => with.Sockets.Hangs = true);
        await test.Time.TimerAsync(test.Config.ConnectTimeout).Soon();
        test.Stop();

        await test.Running.Soon();
    }

    [Fact]
    public async Task It_can_be_stopped_while_shards_wait_for_their_turn()
    {
        await using var test = TestGateway.Started(with => with.Directory.Answer = AskedDirectory.Of(shards: 9));
        var connection = await test.Sockets.NextAsync();
        connection.Hello();
        await connection.SentAsync(op: 2);
        await test.Time.TimerAsync(TimeSpan.FromSeconds(5.25)).Soon();
        test.Stop();

        await test.Running.Soon();
    }
}
