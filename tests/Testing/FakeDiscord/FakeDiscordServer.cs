using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>
/// A Discord on the loopback address: gateway and REST interface over real sockets, people who use the bot, and a list of what the bot
/// did that the real one would not take. It knows nothing of our own client: what goes over the wire is all that it sees.
/// </summary>
public sealed class FakeDiscordServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly World _world;
    private readonly Interactions _interactions;
    private readonly MessageDesk _desk;

    private FakeDiscordServer(FakeDiscordOptions options)
    {
        _world = new World(options);
        _interactions = new Interactions(_world);
        _desk = new MessageDesk(_world);
        var server = new GatewayServer(_world);
        var limits = new RateLimits(options);
        Gateway = new FakeGateway(_world, server);
        Rest = new FakeRest(_world, limits);
        var gatewayEndpoint = new GatewayEndpoint(_world, server);
        var restEndpoint = new RestEndpoint(_world, Rest, limits, BodySchemas.Load(options.SchemaFile), new RestApi(_world, server));

        // Empty: no settings from the environment or from files, no log, no hand on the process's signals.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, UnboundLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        _app = builder.Build();
        _app.Run(context => GatewayEndpoint.Serves(context)
            ? gatewayEndpoint.ServeAsync(context, _stopping.Token)
            : restEndpoint.ServeAsync(context, _stopping.Token));
    }

    /// <summary>The only bot token that is taken.</summary>
    public string Token => _world.Options.Token;

    /// <summary>The base of the REST interface.</summary>
    public string ApiUrl => $"http://{_world.Address}/api/v10";

    /// <summary>The address of the gateway.</summary>
    public string GatewayUrl => $"ws://{_world.Address}{GatewayEndpoint.Path}";

    /// <summary>The application's id.</summary>
    public string ApplicationId => _world.ApplicationId;

    /// <summary>The bot.</summary>
    public FakeUser Bot => _world.Bot;

    /// <summary>The gateway, and what it is told to do wrong.</summary>
    public FakeGateway Gateway { get; }

    /// <summary>The REST interface, and what it is told to do wrong.</summary>
    public FakeRest Rest { get; }

    /// <summary>The settings that lead the bot here, by name.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Discord:Token"] = Token, ["Discord:ApiUrl"] = ApiUrl, ["Discord:GatewayUrl"] = GatewayUrl,
    };

    /// <summary>What the bot did that Discord does not take, or that could ping somebody: a sentence each.</summary>
    public IReadOnlyList<string> Violations => _world.Violations;

    /// <summary>The commands that are registered for all servers.</summary>
    public IReadOnlyList<JsonElement> Registered => _world.Commands.In(null);

    /// <summary>How often commands were registered, changed or removed.</summary>
    public int Registrations => _world.Commands.Writes;

    /// <summary>Starts one.</summary>
    public static async Task<FakeDiscordServer> StartAsync(FakeDiscordOptions? options = null, CancellationToken cancellationToken = default)
    {
        var discord = new FakeDiscordServer(options ?? new FakeDiscordOptions());
        await discord._app.StartAsync(cancellationToken);
        var address = discord._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        discord._world.Address = new Uri(address).Authority;
        return discord;
    }

    /// <summary>The commands that are registered for one server.</summary>
    public IReadOnlyList<JsonElement> RegisteredFor(FakeGuild guild) => _world.Commands.In(guild.Id);

    /// <summary>A server that the bot is in.</summary>
    public FakeGuild AddGuild(string name) => _world.AddGuild(name);

    /// <summary>Somebody who is in no server yet.</summary>
    public FakeUser AddUser(string name) => _world.AddUser(name);

    /// <summary>Somebody's direct messages with the bot.</summary>
    public FakeChannel DirectChannel(FakeUser user) => _world.DirectChannel(user);

    /// <summary>Waits until each shard has a session that runs.</summary>
    public Task WaitForReadyAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Gateway.WaitForReadyAsync(patience, cancellationToken);

    /// <summary>Waits until commands are registered: for one server, or for all.</summary>
    public Task WaitForCommandsAsync(FakeGuild? guild = null, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Gateway.UntilAsync(() => _world.Commands.In(guild?.Id).Count > 0, patience, cancellationToken);

    /// <summary>Somebody uses a slash command; "coverage add" is the command <c>add</c> under <c>coverage</c>.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where; <see cref="DirectChannel"/> for direct messages.</param>
    /// <param name="command">The command.</param>
    /// <param name="options">Options: text, whole numbers, truths, users, channels, roles, files.</param>
    /// <exception cref="FakeDiscordException">Discord would not let them: no such command or option, or one that is missing.</exception>
    public Task<FakeUse> UseAsync(FakeUser user, FakeChannel channel, string command, params (string Name, object Value)[] options) =>
        Task.FromResult(_interactions.Use(user, channel, command, options));

    /// <summary>Somebody uses a command from a message's menu.</summary>
    public Task<FakeUse> UseOnMessageAsync(FakeUser user, FakeMessage message, string command) =>
        Task.FromResult(_interactions.UseOn(user, message, command));

    /// <summary>Somebody presses a button, by its label or its custom id.</summary>
    public Task<FakeUse> PressAsync(FakeUser user, FakeMessage message, string labelOrCustomId) =>
        Task.FromResult(_interactions.Press(user, message, labelOrCustomId, null));

    /// <summary>Somebody chooses in a menu, by its placeholder or its custom id; what they choose by label or value.</summary>
    public Task<FakeUse> ChooseAsync(FakeUser user, FakeMessage message, string menu, params string[] values) =>
        Task.FromResult(_interactions.Press(user, message, menu, values));

    /// <summary>Somebody sends a form.</summary>
    public Task<FakeUse> SubmitAsync(FakeUser user, FakeModal modal, params (string CustomId, string Value)[] values) =>
        Task.FromResult(_interactions.Submit(user, modal, values));

    /// <summary>Somebody types an option of a command: what the bot offers.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="command">The command.</param>
    /// <param name="focused">The option that is typed.</param>
    /// <param name="typed">What stands there so far.</param>
    /// <param name="others">What other options hold.</param>
    public async Task<IReadOnlyList<FakeChoice>> CompleteAsync(
        FakeUser user, FakeChannel channel, string command, string focused, string typed, params (string Name, object Value)[] others)
    {
        var use = Type(user, channel, command, focused, typed, others);
        await use.UntilAsync(() => use.Choices is not null, null, "was offered nothing", CancellationToken.None);
        return use.Choices!;
    }

    /// <summary>Somebody types an option of a command; what it comes to is told by the interaction.</summary>
    public FakeUse Type(FakeUser user, FakeChannel channel, string command, string focused, string typed, params (string Name, object Value)[] others) =>
        _interactions.Use(user, channel, command, [.. others, (focused, typed)], focused);

    /// <summary>Somebody writes a message; <c>&lt;@bot&gt;</c> mentions the bot.</summary>
    /// <param name="user">Who.</param>
    /// <param name="channel">Where.</param>
    /// <param name="content">What.</param>
    /// <param name="replyTo">The message that it replies to.</param>
    /// <param name="pings">Whether a reply pings whom it replies to, as replies do unless one switches it off.</param>
    /// <param name="files">Files.</param>
    public Task<FakeMessage> WriteAsync(
        FakeUser user, FakeChannel channel, string content, FakeMessage? replyTo = null, bool pings = true, params FakeFile[] files) =>
        Task.FromResult(_desk.Write(user, channel, content, replyTo, pings, files));

    /// <summary>The next message in a channel that the bot wrote by itself, not as the answer to an interaction.</summary>
    public Task<FakeMessage> NextMessageAsync(FakeChannel channel, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        channel.NextAsync(patience ?? _world.Options.Patience, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using (var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1), _world.Options.Time))
        {
            await _app.StopAsync(soon.Token);
        }

        await _app.DisposeAsync();
        _stopping.Dispose();
    }

    internal World World => _world;

    private sealed class UnboundLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
