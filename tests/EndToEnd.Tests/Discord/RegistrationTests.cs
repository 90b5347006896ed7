using System.Text.Json;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>The commands as Discord has them.</summary>
public sealed class RegistrationTests
{
    [Fact]
    public async Task Commands_are_registered_once_and_not_again_when_the_bot_is_started_anew()
    {
        await using var newsroom = await Newsroom.ForStartingAgainAsync();
        await newsroom.StartBotAsync();
        var names = Names(newsroom.Discord.Registered);

        await newsroom.StopBotAsync();
        await newsroom.StartBotAsync();

        Assert.Equal(
            ["Who said this?", "ask", "compare", "coverage", "digest", "help", "quotes", "source", "sources", "timeline", "unwatch", "watch", "watches", "who-said"],
            names);
        Assert.Equal(1, newsroom.Discord.Registrations);
        await newsroom.Log.Await("commands are registered everywhere; nothing has changed");
    }

    [Fact]
    public async Task A_session_that_begins_anew_registers_nothing()
    {
        await using var newsroom = await Newsroom.WithBotAsync();

        newsroom.Discord.Gateway.InvalidateSession(resumable: false);
        await newsroom.Discord.Gateway.UntilAsync(() => newsroom.Discord.Gateway.Readies == 2, Newsroom.Patience);
        await newsroom.ReplyToAsync(newsroom.Reader, "help");

        Assert.Equal(1, newsroom.Discord.Registrations);
        Assert.Single(newsroom.Discord.Rest.Requests, request => request.Method == "GET" && request.Route.EndsWith("/commands", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_scope_for_commands_the_log_says_how_to_invite_the_bot_and_it_goes_on()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Guild.HasCommandScope = false;

        await newsroom.BeginBotAsync(("Discord:GuildId", newsroom.Guild.Id));
        var line = await newsroom.Log.Await("could not be registered");

        Assert.StartsWith("Error:", line, StringComparison.Ordinal);
        Assert.Contains("applications.commands", line);
        Assert.Contains($"https://discord.com/oauth2/authorize?client_id={newsroom.Discord.ApplicationId}&scope=bot+applications.commands", line);
        Assert.Equal(1, newsroom.Discord.Gateway.OpenConnections);
    }

    [Fact]
    public async Task While_trying_things_out_commands_are_registered_for_one_server_alone()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        await newsroom.BeginBotAsync(("Discord:GuildId", newsroom.Guild.Id));
        await newsroom.Discord.WaitForCommandsAsync(newsroom.Guild, Newsroom.Patience);

        Assert.Empty(newsroom.Discord.Registered);
        Assert.Contains("ask", Names(newsroom.Discord.RegisteredFor(newsroom.Guild)));
        Assert.Contains("I answer", (await newsroom.ReplyToAsync(newsroom.Reader, "help")).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Registering_is_tried_again_where_Discord_is_not_there()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        newsroom.Discord.Rest.Fail("GET /applications/{application_id}/commands", FakeFault.BadGateway, times: 100);

        await newsroom.BeginBotAsync();
        await newsroom.Log.Await("could not be registered yet");
        await newsroom.StopBotAsync();

        Assert.Equal(0, newsroom.Discord.Registrations);
    }

    private static string[] Names(IReadOnlyList<JsonElement> commands) =>
        [.. commands.Select(command => command.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
}
