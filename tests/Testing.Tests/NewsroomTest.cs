using System.Text.Json;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

/// <summary>A Discord with a server, a channel, a person, and a bot that speaks raw.</summary>
public abstract class NewsroomTest : IAsyncLifetime
{
    internal static readonly object Ask = new
    {
        name = "ask",
        description = "Any question",
        options = new object[]
        {
            new { type = 3, name = "question", description = "The question", required = true, max_length = 200 },
            new { type = 5, name = "private", description = "Whether others see it" },
        },
    };

    private protected FakeDiscordServer Discord { get; private set; } = null!;

    private protected WireBot Bot { get; private set; } = null!;

    private protected FakeGuild Guild { get; private set; } = null!;

    private protected FakeChannel Desk { get; private set; } = null!;

    private protected FakeUser Ada { get; private set; } = null!;

    private protected virtual FakeDiscordOptions Options => new() { IdentifyWindow = TimeSpan.Zero };

    public async Task InitializeAsync()
    {
        Discord = await FakeDiscordServer.StartAsync(Options);
        Bot = new WireBot(Discord);
        Guild = Discord.AddGuild("newsroom");
        Desk = Guild.AddChannel("desk");
        Ada = Guild.AddMember("ada");
    }

    public async Task DisposeAsync()
    {
        Assert.DoesNotContain(Discord.Violations, sentence => sentence.Contains("itself failed", StringComparison.Ordinal));
        Bot.Dispose();
        await Discord.DisposeAsync();
    }

    /// <summary>Ada asks, and the bot gets it.</summary>
    private protected async Task<(FakeUse Use, JsonElement Interaction)> AskAsync(string question = "Who said it?")
    {
        var use = await Discord.UseAsync(Ada, Desk, "ask", ("question", question));
        return (use, await Bot.EventAsync("INTERACTION_CREATE"));
    }

    private protected async Task BeginWithCommandsAsync()
    {
        await Bot.BeginAsync();
        Assert.Equal(200, (int)(await Bot.RegisterAsync(Ask)).Status);
    }
}
