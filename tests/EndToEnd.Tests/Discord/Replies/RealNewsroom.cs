using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Host;
using OnRecord.Host.Building;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord.Replies;

/// <summary>The real host on a loopback Discord over the five real articles beside the clone; shared by the tests that ask it.</summary>
public sealed class RealNewsroom : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly LogLines log = new();
    private WebApplication? bot;
    private FakeDiscordServer? discord;

    internal FakeDiscordServer Discord => discord!;

    internal FakeChannel Channel { get; private set; } = null!;

    internal FakeUser Ada { get; private set; } = null!;

    internal ArticleWords Words { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        if (SharedFolder.Path is null)
        {
            return;
        }

        foreach (var article in Directory.EnumerateFiles(SharedFolder.Of("articles"), "*.txt"))
        {
            folder.Write("index/articles/" + Path.GetFileName(article), await File.ReadAllTextAsync(article));
        }

        Words = new ArticleWords(folder.Of("index", "articles"));
        discord = await FakeDiscordServer.StartAsync(new FakeDiscordOptions { Patience = Patience });
        var guild = discord.AddGuild("Newsroom");
        Channel = guild.AddChannel("desk");
        Ada = guild.AddMember("ada", FakePermissions.Moderator);
        bot = OnRecordHost.Create(
            new CoverageFolder(folder.Of("index")),
            new Dictionary<string, string?>(discord.Settings, StringComparer.Ordinal)
            {
                ["Web:Urls"] = "http://127.0.0.1:0",
                ["Discord:QuestionsPerMinute"] = "1000",
            });
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await bot.StartAsync();
        await discord.WaitForReadyAsync(Patience);
        await discord.WaitForCommandsAsync(null, Patience);
        await log.Await("Answering from 5 articles");
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.StopAsync();
            await bot.DisposeAsync();
        }

        if (discord is not null)
        {
            await discord.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        folder.Dispose();
        log.Dispose();
    }
}
