using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Gateway;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Discord.Tests;

/// <summary>The client, gateway and REST, connected to a Discord on the loopback address; a test says how interactions are answered.</summary>
internal sealed class LoopbackClient : IGatewayEvents, IDisposable
{
    private static readonly ApplicationCommandProperties[] Commands =
    [
        new()
        {
            Name = "coverage",
            Description = "Keeps the coverage.",
            DefaultMemberPermissions = GuildPermissions.SendMessages,
            Contexts = [0],
            IntegrationTypes = [0],
            Options =
            [
                new()
                {
                    Type = ApplicationCommandOptionType.SubCommand,
                    Name = "add",
                    Description = "Adds.",
                    Options = [new() { Type = ApplicationCommandOptionType.String, Name = "link", Description = "Where.", Autocomplete = true }],
                },
            ],
        },
        new() { Type = ApplicationCommandType.Message, Name = "Who said this?" },
    ];

    private readonly CancellationTokenSource stopping = new();
    private readonly ConcurrentBag<Task> going = [];
    private Task running = Task.CompletedTask;

    public FakeDiscordServer Discord { get; private set; } = null!;

    public FakeChannel Channel { get; private set; } = null!;

    public FakeUser Person { get; private set; } = null!;

    public DiscordRestClient Rest { get; private set; } = null!;

    /// <summary>How an interaction is answered.</summary>
    public Func<IInteraction, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>Connects, registers the commands, and sees them registered.</summary>
    public async Task StartAsync()
    {
        Discord = await FakeDiscordServer.StartAsync(cancellationToken: stopping.Token);
        var guild = Discord.AddGuild("Newsroom");
        (Channel, Person) = (guild.AddChannel("desk"), guild.AddMember("Ada"));
        var config = RestConfig(Discord);
        Rest = new DiscordRestClient(config, TimeProvider.System, new Random(1), NullLogger<DiscordRestClient>.Instance);
        var gateway = new DiscordSocketClient(
            new DiscordSocketConfig { Token = Discord.Token, GatewayUrl = new Uri(Discord.GatewayUrl) },
            Rest,
            new InteractionReader(Rest, TimeProvider.System),
            new ClientWebSocketProvider(),
            TimeProvider.System,
            new Random(2),
            NullLogger<DiscordSocketClient>.Instance);
        running = gateway.RunAsync(this, stopping.Token);
        await Discord.WaitForReadyAsync(cancellationToken: stopping.Token);

        Assert.True(Snowflake.TryParse(Discord.ApplicationId, out var application));
        await Rest.BulkOverwriteCommandsAsync(application, guildId: null, Commands, stopping.Token);
        var registered = await Rest.GetCommandsAsync(application, guildId: null, stopping.Token);
        Assert.True(CommandComparer.Compare(registered, Commands, inOneGuild: false).None);
    }

    /// <summary>Every answer has been given.</summary>
    public Task DoneAsync() => Task.WhenAll(going).WaitAsync(TimeSpan.FromSeconds(30), stopping.Token);

    /// <summary>Disconnects; Discord had nothing to complain of.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await running;
        await Discord.DisposeAsync();
        Assert.Empty(Discord.Violations);
    }

    public void OnReady(ReadyEvent ready)
    {
    }

    public void OnInteraction(IInteraction interaction) => going.Add(Task.Run(() => Answer(interaction), CancellationToken.None));

    public void OnMessage(Message message)
    {
    }

    public void OnGuild(GuildEvent change)
    {
    }

    public void Dispose()
    {
        Rest.Dispose();
        stopping.Dispose();
    }

    private static DiscordRestConfig RestConfig(FakeDiscordServer discord) => new()
    {
        Token = discord.Token,
        ApiUrl = new Uri(discord.ApiUrl),
        UserAgentUrl = "https://example.org/bot",
        UserAgentVersion = "1.0",
        RequestTimeout = TimeSpan.FromSeconds(2),
    };
}
