using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Tests.Gateway.Support;
using OnRecord.Testing;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>What comes in, and what of it is handed on.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"op\":\"0\"}")]
    [InlineData("{\"op\":0,\"t\":\"READY\",\"d\":null}")]
    [InlineData("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":2,\"d\":{\"id\":{}}}")]
    [InlineData("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":2,\"d\":[]}")]
    [InlineData("{\"op\":0,\"t\":\"GUILD_CREATE\",\"s\":2,\"d\":{\"name\":\"no id\"}}")]
    [InlineData("{\"op\":10,\"d\":null}")]
    [InlineData("{\"op\":0,\"t\":\"\\ud800\",\"s\":2,\"d\":{}}")]
    [InlineData("{\"op\":11} {\"op\":7}")]
    [InlineData("{\"op\":99999999999999999999}")]
    public async Task What_is_no_frame_is_passed_over_and_noted(string frame)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send(frame);
        await test.SettleAsync(connection);

        Assert.Equal(0, test.Events.Unseen);
        Assert.Equal(0, connection.Unseen);
        Assert.Contains(test.Log.Lines, line => line.Contains("passed over", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"op\":12,\"d\":{}}")]
    [InlineData("{\"op\":-1}")]
    [InlineData("{\"op\":0,\"t\":\"SOMETHING_NEW\",\"s\":2,\"d\":{\"a\":[1,2,{}]}}")]
    [InlineData("{\"op\":0,\"t\":null,\"s\":null,\"d\":null}")]
    [InlineData("{\"op\":0,\"new\":{\"op\":7},\"t\":\"CHANNEL_UPDATE\",\"d\":{\"op\":7}}")]
    public async Task What_is_new_is_passed_over_without_a_warning(string frame)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Send(frame);
        await test.SettleAsync(connection);

        Assert.DoesNotContain(test.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task However_much_nonsense_comes_the_log_stays_short_and_says_how_much_it_left_out()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        for (var number = 0; number < 1000; number++)
        {
            connection.Send("nonsense");
            connection.Event($"NEW_{number}", number, "{}");
        }

        await test.SettleAsync(connection);
        Assert.InRange(test.Log.Lines.Count, 20, 100);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        connection.Send("nonsense");
        await test.SettleAsync(connection);
        Assert.Contains(test.Log.Lines, line => line.Contains("(990 such lines were left out before.)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_events_name_cannot_forge_a_line_of_the_log()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Event("X\\nWarning: forged" + new string('y', 500), 2, "{}");
        await test.SettleAsync(connection);

        Assert.All(test.Log.Lines, line => Assert.True(!line.Contains('\n') && line.Length < 300, line));
    }

    [Fact]
    public async Task Nesting_that_is_too_deep_is_passed_over()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Event("MESSAGE_CREATE", 2, new string('[', 100_000) + new string(']', 100_000));
        await test.SettleAsync(connection);

        Assert.Equal(0, test.Events.Unseen);
    }

    [Fact]
    public async Task A_frame_in_pieces_is_put_together()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        var frame = Encoding.UTF8.GetBytes($$$"""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":{"id":"5","content":"{{{new string('é', 100_000)}}}"}}""");
        foreach (var piece in frame.Chunk(7919))
        {
            connection.SendPiece(piece, end: false);
        }

        connection.SendPiece([], end: true);
        Assert.Equal(100_000, (await test.Events.NextAsync<Message>()).Content.Length);
    }

    [Fact]
    public async Task A_frame_that_is_too_large_is_passed_over_to_its_end()
    {
        var (test, connection) = await TestGateway.ReadyAsync(with => with.Config = with.Config with { LargestFrame = 50_000 });
        await using var _ = test;
        for (var piece = 0; piece < 100; piece++)
        {
            connection.SendPiece(new byte[40_000], end: piece == 99);
        }

        await test.SettleAsync(connection);
        connection.Event("MESSAGE_CREATE", 3, $$"""{"id":"5","content":"{{new string('x', 40_000)}}"}""");
        Assert.Equal(40_000, (await test.Events.NextAsync<Message>()).Content.Length);
    }

    [Fact]
    public async Task What_is_not_text_is_passed_over()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.SendPiece(Encoding.UTF8.GetBytes("""{"op":7}"""), end: true, WebSocketMessageType.Binary);
        await test.SettleAsync(connection);

        Assert.Single(test.Sockets.Tried);
    }

    [Fact]
    public async Task A_READY_that_cannot_be_read_is_not_waited_on_for_ever()
    {
        await using var test = TestGateway.Started();
        var connection = await test.Sockets.NextAsync();
        connection.Hello();
        await connection.SentAsync(op: 2);
        connection.Event("READY", 1, """{"user":{"id":"1"}}""");
        await connection.Left;
        await test.WaitOutAsync(left => left >= TimeSpan.FromSeconds(1) && left <= TimeSpan.FromSeconds(5));
        await test.WaitOutAsync(left => left < TimeSpan.FromSeconds(5.25));

        await test.BeginSessionAsync(await test.Sockets.NextAsync());
    }

    [Theory]
    [InlineData("GUILD_CREATE", "{\"id\":\"5\",\"name\":\"News\",\"channels\":[{\"id\":\"9\",\"name\":\"x\"}],\"unavailable\":false}", GuildChange.Available, "News")]
    [InlineData("GUILD_CREATE", "{\"channels\":[],\"unavailable\":true,\"id\":\"5\"}", GuildChange.Unavailable, null)]
    [InlineData("GUILD_DELETE", "{\"id\":\"5\",\"unavailable\":true}", GuildChange.Unavailable, null)]
    [InlineData("GUILD_DELETE", "{\"id\":\"5\"}", GuildChange.Left, null)]
    public async Task Servers_come_go_fail_and_come_back(string name, string data, GuildChange change, string? guild)
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        connection.Event(name, 2, data);

        Assert.Equal(new GuildEvent(new Snowflake(5), guild, change), await test.Events.NextAsync<GuildEvent>());
    }

    [Fact]
    public async Task A_handler_that_fails_costs_its_event_and_nothing_else()
    {
        var (test, connection) = await TestGateway.ReadyAsync();
        await using var _ = test;
        test.Events.OnEach = what =>
        {
            if (what is not GuildEvent)
            {
                throw new InvalidOperationException($"no use for {what.GetType().Name}");
            }
        };
        connection.Event("INTERACTION_CREATE", 2, """{"id":"11"}""");
        connection.Event("MESSAGE_CREATE", 3, """{"id":"12"}""");
        await test.Events.NextAsync<IInteraction>();
        await test.Events.NextAsync<Message>();
        await test.SettleAsync(connection);

        Assert.Equal(2, test.Log.Lines.Count(line => line.StartsWith("Error", StringComparison.Ordinal)));
        Assert.Single(test.Sockets.Tried);
    }

    [Theory]
    [InlineData("""{"t":"CHANNEL_UPDATE","s":5,"op":0,"d":{"id":"601","topic":"a topic","permission_overwrites":[{"id":"1","allow":"0"}]}}""")]
    [InlineData("""{"t":null,"s":null,"op":11,"d":null}""")]
    public void A_frame_that_brings_nothing_for_the_bot_costs_no_memory(string text)
    {
        var time = new ManualTime();
        using var directory = new GatewayDirectory(new AskedDirectory(), new DiscordSocketConfig { Token = "x" }, time, new Random(1), NullLogger.Instance);
        var dispatcher = new EventDispatcher(new SeenEvents(), new SomeInteraction.Reader(), NullLogger.Instance);
        var handler = new FrameHandler(0, 1, new Session(), dispatcher, directory, proxy: null, time, NullLogger.Instance);
        var frame = Encoding.UTF8.GetBytes(text);
        handler.Take(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var again = 0; again < 1000; again++)
        {
            handler.Take(frame);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1000);
    }

    [Fact]
    public void The_ids_that_are_remembered_are_bounded()
    {
        var recent = new RecentIds(100);
        for (ulong id = 0; id < 10_000; id++)
        {
            Assert.True(recent.Add(new Snowflake(id)));
            Assert.False(recent.Add(new Snowflake(id)));
            Assert.True(recent.Count <= 100);
        }

        Assert.False(recent.Add(new Snowflake(9_900)));
        Assert.True(recent.Add(new Snowflake(9_899)));
    }
}
