using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Coverage.Journal;
using OnRecord.Host;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Building;
using OnRecord.Host.Tests;
using OnRecord.Host.Tests.Web;
using OnRecord.Sources.Links;
using OnRecord.Testing;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>
/// A loopback Discord with a server, a channel, a moderator and a reader, and a coverage of two invented articles. The bot is the real
/// host, started and stopped by the test. Whatever the test does: nothing that the bot sends may break Discord's rules, and no token may
/// stand in its log, which is kept at every level.
/// </summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private WebApplication? bot;

    private Newsroom(FakeDiscordServer discord)
    {
        Discord = discord;
        Guild = discord.AddGuild("Newsroom");
        Channel = Guild.AddChannel("general");
        Moderator = Guild.AddMember("Mara", FakePermissions.Moderator);
        Reader = Guild.AddMember("Rick");
    }

    /// <summary>How long anything is waited for; machines that build and test are busy.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(60);

    public FakeDiscordServer Discord { get; }

    public IndexedFolder Folder { get; } = IndexedFolder.WithArticles();

    public LogLines Log { get; } = new();

    /// <summary>The network that links lie in; null for this machine's.</summary>
    public INetwork? Links { get; set; }

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public FakeUser Moderator { get; }

    public FakeUser Reader { get; }

    /// <summary>The clock that posts go by which the bot makes by itself; everything else goes by the real one.</summary>
    public ManualTime Clock { get; } = new(new DateTimeOffset(2024, 3, 9, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What the running bot wrote down.</summary>
    public IJournal Journal => bot!.Services.GetRequiredService<IJournal>();

    /// <summary>Opens it, without the bot.</summary>
    public static async Task<Newsroom> OpenAsync(FakeDiscordOptions? options = null) =>
        new(await FakeDiscordServer.StartAsync((options ?? new()) with { Patience = Patience }));

    /// <summary>Opens one in which the bot may be started again at once: Discord lets a bot begin a session every five seconds.</summary>
    public static Task<Newsroom> ForStartingAgainAsync() => OpenAsync(new() { IdentifyWindow = TimeSpan.Zero });

    /// <summary>Opens it, and starts the bot.</summary>
    public static async Task<Newsroom> WithBotAsync(params (string Name, string Value)[] settings)
    {
        var newsroom = await OpenAsync();
        await newsroom.StartBotAsync(settings);
        return newsroom;
    }

    /// <summary>The settings that lead the bot here, and those of the test.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(params (string Name, string Value)[] settings) =>
        new Dictionary<string, string?>(Discord.Settings, StringComparer.Ordinal)
        {
            ["Web:Urls"] = "http://127.0.0.1:0",
            ["Logging:LogLevel:Default"] = "Trace",

            // Tests put files there and tell what follows.
            ["Sources:WatchArticles"] = "false",
        }
        .ExceptBy(settings.Select(setting => setting.Name), usual => usual.Key)
        .Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));

    /// <summary>Starts the bot, and waits until its commands can be used and its index answers.</summary>
    public async Task StartBotAsync(params (string Name, string Value)[] settings)
    {
        await BeginBotAsync(settings);
        await Discord.WaitForReadyAsync(Patience);
        await Log.Await("commands are registered everywhere", "commands were registered everywhere");
        await Log.Await("Answering from");
    }

    /// <summary>Starts the bot, and waits for nothing.</summary>
    public async Task BeginBotAsync(params (string Name, string Value)[] settings)
    {
        bot = OnRecordHost.Create(new CoverageFolder(Folder.Path), Settings(settings), Replace);
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
        await bot.StartAsync();
    }

    // Links end at a site of the test's own where it has one, and are not slowed down there.
    private void Replace(IServiceCollection services)
    {
        services.AddKeyedSingleton<TimeProvider>(AlertServices.Clock, Clock);
        if (Links is { } links)
        {
            services.AddSingleton(links);
            services.AddSingleton(new FetchOptions { Gap = TimeSpan.Zero });
        }
    }

    /// <summary>Stops the bot, as Ctrl-C does.</summary>
    public async Task StopBotAsync()
    {
        if (bot is { } running)
        {
            bot = null;
            await running.StopAsync();
            await running.DisposeAsync();
        }
    }

    /// <summary>Somebody uses a command, and reads the reply.</summary>
    public async Task<FakeMessage> ReplyToAsync(FakeUser user, string command, params (string Name, object Value)[] options) =>
        await (await Discord.UseAsync(user, Channel, command, options)).ReplyAsync();

    /// <summary>The moderator adds an article.</summary>
    public async Task AddAsync(string name, string text)
    {
        var added = await ReplyToAsync(Moderator, "coverage add", ("file", FakeFile.OfText(name, text)));
        Assert.Contains("The article is in the coverage", added.Text);
    }

    /// <summary>The moderator sets a watch, here unless there is another channel.</summary>
    public Task<FakeMessage> WatchAsync(string subject, params (string Name, object Value)[] others) =>
        ReplyToAsync(Moderator, "watch", [("subject", subject), .. others]);

    /// <summary>What the bot posts next by itself in a channel.</summary>
    public Task<FakeMessage> NextPostAsync(FakeChannel? channel = null) => Discord.NextMessageAsync(channel ?? Channel, Patience);

    /// <summary>Somebody presses a button, and reads the reply.</summary>
    public async Task<FakeMessage> ReplyToPressAsync(FakeUser user, FakeMessage message, string label) =>
        await (await Discord.PressAsync(user, message, label)).ReplyAsync();

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        await Discord.DisposeAsync();
        Folder.Dispose();
        Assert.Empty(Discord.Violations);
        Assert.DoesNotContain(Log.All, line => line.Contains(Discord.Token, StringComparison.Ordinal));

        // Interactions have tokens too; those of the loopback Discord begin like this.
        Assert.DoesNotContain(Log.All, line => line.Contains("aW50ZXJhY3Rpb24", StringComparison.Ordinal));
    }
}
