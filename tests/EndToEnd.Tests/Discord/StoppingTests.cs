using OnRecord.Host.Building;
using OnRecord.Host.Cli;
using OnRecord.Host.Cli.Serve;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>How the bot ends: told to, or because Discord will not have it back.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task A_wrong_token_stops_the_host_with_a_sentence_that_says_what_to_change()
    {
        await using var newsroom = await Newsroom.OpenAsync();

        var (code, told) = await ServeAsync(newsroom, ("Discord:Token", "bm90LW91cnM.wrong.token-of-somebody"));

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("Discord:Token", Assert.Single(told));
        Assert.DoesNotContain("token-of-somebody", told[0]);
    }

    [Theory]
    [InlineData(4004, "Discord:Token")]
    [InlineData(4010, "shard")]
    [InlineData(4011, "more servers than")]
    [InlineData(4012, "version")]
    [InlineData(4013, "intents")]
    [InlineData(4014, "intents")]
    public async Task A_close_code_that_forbids_a_return_stops_the_host_with_one_sentence(int closeCode, string names)
    {
        await using var newsroom = await Newsroom.OpenAsync();
        var serving = ServeAsync(newsroom);
        await newsroom.Discord.WaitForReadyAsync(Newsroom.Patience);

        await newsroom.Discord.Gateway.CloseAsync(closeCode);
        var (code, told) = await serving;

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(names, Assert.Single(told), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, newsroom.Discord.Gateway.Identifies);
    }

    [Fact]
    public async Task The_log_says_when_and_with_which_code_Discord_closed_for_good()
    {
        await using var newsroom = await Newsroom.OpenAsync();
        await newsroom.BeginBotAsync();
        await newsroom.Discord.WaitForReadyAsync(Newsroom.Patience);

        await newsroom.Discord.Gateway.CloseAsync(4014);

        Assert.StartsWith("Critical: Discord will not have the bot back (4014 DisallowedIntents)", await newsroom.Log.Await("will not have the bot back"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_being_answered_when_the_host_stops_is_finished_and_the_session_closed()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Discord.Rest.Fail("POST /interactions/{interaction_id}/{interaction_token}/callback", FakeFault.RateLimit(TimeSpan.FromMilliseconds(700)), times: 5);
        var asked = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => newsroom.Discord.UseAsync(newsroom.Reader, newsroom.Channel, "help")));
        await newsroom.Discord.Rest.UntilAsync(() => newsroom.Discord.Rest.RateLimited == 5, Newsroom.Patience);

        await newsroom.StopBotAsync();

        foreach (var use in asked)
        {
            Assert.True((await use.ReplyAsync()).Text.Length > 0);
            Assert.Single(use.Callbacks, callback => callback.Status < 300);
        }

        Assert.Equal(1, newsroom.Discord.Gateway.CleanCloses);
        Assert.Equal(0, newsroom.Discord.Gateway.OpenConnections);
        Assert.DoesNotContain(newsroom.Log.All, line => line.Contains("were not finished", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string[] Told)> ServeAsync(Newsroom newsroom, params (string Name, string Value)[] settings)
    {
        using var input = new StringReader(string.Empty);
        await using var output = new StringWriter();
        await using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { In = input, Out = output, Error = error };
        using var patience = new CancellationTokenSource(Newsroom.Patience);
        var code = await ServeCommand.RunAsync(terminal, new CoverageFolder(newsroom.Folder.Path), newsroom.Settings(settings), patience.Token);
        return (code, error.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
