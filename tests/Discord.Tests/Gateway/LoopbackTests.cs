using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Tests.Gateway.Support;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Discord.Tests.Gateway;

/// <summary>The client as it is shipped, over real sockets.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task Through_everything_that_allows_a_return_each_message_arrives_once()
    {
        await using var discord = await FakeDiscordServer.StartAsync(new FakeDiscordOptions { HeartbeatInterval = TimeSpan.FromMilliseconds(700) });
        var channel = discord.DirectChannel(discord.AddUser("mara"));
        var events = new SeenEvents();
        using var stopping = new CancellationTokenSource();
        var client = Client(discord);
        var running = client.RunAsync(events, stopping.Token);
        await discord.WaitForReadyAsync();
        await events.NextAsync<ReadyEvent>();

        Func<Task>[] faults =
        [
            () => discord.Gateway.DropAsync(),
            () => discord.Gateway.DropAsync(inMidFrame: true),
            () => discord.Gateway.CloseAsync(4000),
            () => discord.Gateway.CloseAsync(4008),
            () => discord.Gateway.CloseAsync(4999),
            () => Do(discord.Gateway.Reconnect),
            () => Do(() => discord.Gateway.InvalidateSession(resumable: true)),
            () => Do(discord.Gateway.WithholdAcks),
            () => Do(discord.Gateway.Die),
            () => discord.Gateway.RequestHeartbeatAsync(),
            () => Do(() => discord.Gateway.SendRaw("{\"op\":")),
            () => Do(() => discord.Gateway.RepeatEvents(5)),
            () => RefuseAndDropAsync(discord.Gateway),
        ];
        for (var number = 0; number < faults.Length; number++)
        {
            await discord.WriteAsync(discord.AddUser("ann"), channel, $"before {number}");
            await faults[number]();
            await discord.WriteAsync(discord.AddUser("bob"), channel, $"after {number}");
            Assert.Equal($"before {number}", (await events.NextAsync<Message>()).Content);
            Assert.Equal($"after {number}", (await events.NextAsync<Message>()).Content);
        }

        Assert.Equal(1, discord.Gateway.Identifies);
        Assert.Equal(0, discord.Gateway.NeedlessIdentifies);
        Assert.Equal(0, events.Unseen);
        Assert.Empty(discord.Violations);
        await stopping.CancelAsync();
        await running.Soon();
        await discord.Gateway.UntilAsync(() => discord.Gateway.CleanCloses == 1);
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    [InlineData(0)]
    public async Task After_a_session_that_is_gone_another_begins(int code)
    {
        await using var discord = await FakeDiscordServer.StartAsync();
        var events = new SeenEvents();
        using var stopping = new CancellationTokenSource();
        var running = Client(discord).RunAsync(events, stopping.Token);
        await events.NextAsync<ReadyEvent>();
        await (code == 0 ? Do(() => discord.Gateway.InvalidateSession(resumable: false)) : discord.Gateway.CloseAsync(code));

        await events.NextAsync<ReadyEvent>();
        Assert.Equal((2, 0, 0), (discord.Gateway.Identifies, discord.Gateway.NeedlessIdentifies, discord.Gateway.TooManyIdentifies));
        Assert.Empty(discord.Violations);
        await stopping.CancelAsync();
        await running.Soon();
    }

    [Theory]
    [InlineData(4004)]
    [InlineData(4014)]
    public async Task A_code_that_forbids_to_come_back_ends_it(int code)
    {
        await using var discord = await FakeDiscordServer.StartAsync();
        var events = new SeenEvents();
        var running = Client(discord).RunAsync(events, CancellationToken.None);
        await events.NextAsync<ReadyEvent>();
        await discord.Gateway.CloseAsync(code);

        Assert.Equal(code, (int)(await Assert.ThrowsAsync<GatewayException>(() => running.Soon())).Code);
    }

    private static DiscordSocketClient Client(FakeDiscordServer discord) => new(
        new DiscordSocketConfig { Token = discord.Token },
        new AskedDirectory { Answer = AskedDirectory.Of(url: discord.GatewayUrl) },
        new SomeInteraction.Reader(),
        new ClientWebSocketProvider(),
        TimeProvider.System,
        new Random(5),
        NullLogger<DiscordSocketClient>.Instance);

    private static Task Do(Action action)
    {
        action();
        return Task.CompletedTask;
    }

    private static Task RefuseAndDropAsync(FakeGateway gateway)
    {
        gateway.RefuseConnections(2);
        return gateway.DropAsync();
    }
}
