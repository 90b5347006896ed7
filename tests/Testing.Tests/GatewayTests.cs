using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

public sealed class GatewayTests : NewsroomTest
{
    private protected override FakeDiscordOptions Options => new()
    {
        HeartbeatInterval = TimeSpan.FromMilliseconds(100), HeartbeatGrace = TimeSpan.FromMilliseconds(200), IdentifyWindow = TimeSpan.Zero,
    };

    [Fact]
    public async Task A_session_begins_with_READY_and_the_servers()
    {
        await Bot.BeginAsync();

        Assert.Equal(Discord.Bot.Id, Bot.Ready.GetProperty("user").GetProperty("id").GetString());
        Assert.True(Bot.Ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        Assert.Equal("newsroom", (await Bot.EventAsync("GUILD_CREATE")).GetProperty("name").GetString());
        Assert.True(Discord.Gateway.IsReady);
        Assert.Equal(1, Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task A_heartbeat_is_acknowledged()
    {
        await Bot.BeginAsync(intents: 0);
        await Bot.SendAsync(1, Bot.Sequence);

        Assert.Equal(11, (await Bot.ReceiveAsync()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Who_sends_no_heartbeat_is_closed()
    {
        await Bot.BeginAsync();

        Assert.Equal(4009, await Bot.CloseCodeAsync());
        Assert.Contains("no heartbeat in time", Assert.Single(Discord.Violations), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not json", 4002)]
    [InlineData("{}", 4002)]
    [InlineData("""{"op":99,"d":null}""", 4001)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    public async Task A_wrong_payload_is_closed_with_its_code(string payload, int code)
    {
        await Bot.ConnectAsync();
        await Bot.SendRawAsync(payload);

        Assert.Equal(code, await Bot.CloseCodeAsync());
        Assert.Single(Discord.Violations);
    }

    [Theory]
    [InlineData(4609, "another token", 4004)]
    [InlineData(4609, "Bot ZmFrZS1ib3Q.Gfake0.loopback-only-token", 4004)]
    [InlineData(1L << 40, null, 4013)]
    [InlineData(32768, null, 4014)]
    public async Task A_wrong_identify_is_closed_with_its_code(long intents, string? token, int code)
    {
        await Bot.ConnectAsync();
        await Bot.SendAsync(2, Bot.Identity(intents, token));

        Assert.Equal(code, await Bot.CloseCodeAsync());
        Assert.False(Discord.Gateway.IsReady);
    }

    [Fact]
    public async Task An_identify_needs_intents_and_properties()
    {
        await Bot.ConnectAsync();
        await Bot.SendAsync(2, new { token = Discord.Token, properties = new { os = "linux", browser = "wire", device = "wire" } });
        Assert.Equal(4002, await Bot.CloseCodeAsync());

        await Bot.ConnectAsync();
        await Bot.SendAsync(2, new { token = Discord.Token, intents = 0 });
        Assert.Equal(4002, await Bot.CloseCodeAsync());
    }

    [Fact]
    public async Task Identifying_twice_is_closed()
    {
        await Bot.BeginAsync();
        await Bot.SendAsync(2, Bot.Identity());

        Assert.Equal(4005, await Bot.CloseCodeAsync());
    }

    [Fact]
    public async Task An_oversize_payload_is_closed()
    {
        await Bot.ConnectAsync();
        await Bot.SendAsync(1, new string('x', 5000));

        Assert.Equal(4002, await Bot.CloseCodeAsync());
    }

    [Fact]
    public async Task A_flood_is_closed()
    {
        await Bot.BeginAsync();
        for (var payload = 0; payload < 130 && Bot.Socket.CloseStatus is null; payload++)
        {
            await Bot.SendAsync(1, Bot.Sequence);
        }

        Assert.Equal(4008, await Bot.CloseCodeAsync());
        Assert.Contains(Discord.Violations, sentence => sentence.Contains("more than 120", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_version_is_closed()
    {
        await Bot.ConnectAsync(query: "?v=9&encoding=json");

        Assert.Equal(4012, await Bot.CloseCodeAsync());
    }

    [Theory]
    [InlineData("op 10", false)]
    [InlineData("op 7", true)]
    public async Task Opcode_7_may_come_in_the_place_of_a_hello(string expected, bool replaced)
    {
        Discord.Gateway.ReconnectBeforeHello(replaced ? 1 : 0);
        await Bot.ConnectAsync();

        Assert.Equal(expected, $"op {(await Bot.ReceiveAsync()).GetProperty("op").GetInt32()}");
    }

    [Fact]
    public async Task Opcode_1_asks_for_a_heartbeat()
    {
        await Bot.BeginAsync(intents: 0);
        var asked = Discord.Gateway.RequestHeartbeatAsync();
        Assert.Equal(1, (await Bot.ReceiveAsync()).GetProperty("op").GetInt32());
        await Bot.SendAsync(1, Bot.Sequence);

        await asked;
    }

    [Fact]
    public async Task Acknowledgements_can_be_withheld()
    {
        await Bot.BeginAsync(intents: 0);
        Discord.Gateway.WithholdAcks();
        await Bot.SendAsync(1, Bot.Sequence);
        Discord.Gateway.SendRaw("""{"op":99,"d":null,"s":null,"t":null}""");

        Assert.Equal(99, (await Bot.ReceiveAsync()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task Events_can_come_twice_and_change_places()
    {
        await Bot.BeginAsync(intents: 1);
        await Bot.EventAsync("GUILD_CREATE");
        Discord.Gateway.SwapEvents();
        Discord.Gateway.RepeatEvents();
        Guild.AddChannel("first");
        Guild.AddChannel("second");

        var names = new[] { await Bot.EventAsync("CHANNEL_CREATE"), await Bot.EventAsync("CHANNEL_CREATE"), await Bot.EventAsync("CHANNEL_CREATE") };
        Assert.Equal(["second", "second", "first"], names.Select(channel => channel.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_server_fails_and_comes_back()
    {
        await Bot.BeginAsync(intents: 1);
        await Bot.EventAsync("GUILD_CREATE");
        Guild.Fail();
        Assert.True((await Bot.EventAsync("GUILD_DELETE")).GetProperty("unavailable").GetBoolean());
        Guild.Recover();
        Assert.Equal("newsroom", (await Bot.EventAsync("GUILD_CREATE")).GetProperty("name").GetString());
        Guild.RemoveBot();
        Assert.False((await Bot.EventAsync("GUILD_DELETE")).TryGetProperty("unavailable", out _));
    }
}
