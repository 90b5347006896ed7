using Microsoft.Extensions.Logging;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>Where going on would do harm.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task A_token_that_is_refused_is_not_used_again()
    {
        using var bench = new RestBench();
        var first = bench.Say("one");
        var waiting = bench.Say("two");
        (await bench.Discord.NextAsync()).Answer(401, """{"code":0,"message":"401: Unauthorized"}""");

        Assert.Equal(401, (await RestBench.Refused(first)).Status);
        Assert.Contains("token", (await RestBench.Refused(waiting)).Message, StringComparison.Ordinal);
        var later = await RestBench.Refused(bench.Client.GetBotGatewayAsync(CancellationToken.None));
        Assert.Equal((401, DiscordErrorCode.Unauthorized), (later.Status, later.Code));
        Assert.Equal(1, bench.Discord.Count);
        Assert.Single(bench.Log.Lines, line => line.Level is LogLevel.Error);
    }

    [Fact]
    public async Task Interactions_need_no_token_and_are_answered_all_the_same()
    {
        using var bench = new RestBench();
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(401);
        await RestBench.Refused(first);

        var answer = Some.Slash(bench.Interactions).DeferAsync();
        (await bench.Discord.NextAsync()).Answer(204);
        await answer;
    }

    [Fact]
    public async Task An_interactions_token_that_is_refused_says_nothing_about_the_bots()
    {
        using var bench = new RestBench();
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        (await bench.Discord.NextAsync()).Answer(401, """{"code":50027,"message":"Invalid Webhook Token"}""");
        Assert.Equal(DiscordErrorCode.InvalidWebhookToken, (await RestBench.Refused(answer)).Code);

        await bench.AnswerNextAsync(bench.Say("one"));
    }

    [Fact]
    public async Task Before_Discord_bans_the_address_nothing_more_is_sent_until_ten_minutes_have_passed()
    {
        using var bench = new RestBench(config => config with { InvalidRequestLimit = 3 });
        for (var i = 0; i < 3; i++)
        {
            var refused = bench.Say("no");
            (await bench.Discord.NextAsync()).Answer(403, """{"code":50013,"message":"Missing Permissions"}""");
            await RestBench.Refused(refused);
        }

        Assert.Contains("bans an address", (await RestBench.Refused(bench.Say("four"))).Message, StringComparison.Ordinal);
        Assert.Contains("bans an address", (await RestBench.Refused(Some.Slash(bench.Interactions).DeferAsync())).Message, StringComparison.Ordinal);
        Assert.Equal(3, bench.Discord.Count);

        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.AnswerNextAsync(bench.Say("five"));
    }

    [Fact]
    public async Task Limits_that_are_shared_and_refusals_of_other_kinds_are_not_counted()
    {
        using var bench = new RestBench(config => config with { InvalidRequestLimit = 2 });
        for (var i = 0; i < 4; i++)
        {
            var saying = bench.Say("text", channel: (ulong)(100 + i));
            (await bench.Discord.NextAsync()).Answer(429, """{"retry_after":1}""", "X-RateLimit-Scope: shared");
            await bench.Time.TimerAsync(TimeSpan.FromSeconds(1));
            bench.Time.Advance(TimeSpan.FromSeconds(1));
            (await bench.Discord.NextAsync()).Answer(404, """{"code":10003,"message":"Unknown Channel"}""");
            await RestBench.Refused(saying);
        }

        await bench.AnswerNextAsync(bench.Say("still"));
    }

    [Fact]
    public async Task Refusals_are_forgotten_bit_by_bit()
    {
        using var bench = new RestBench(config => config with { InvalidRequestLimit = 3 });
        for (var i = 0; i < 6; i++)
        {
            var refused = bench.Say("no");
            (await bench.Discord.NextAsync()).Answer(403, """{"code":50013,"message":"Missing Permissions"}""");
            await RestBench.Refused(refused);
            bench.Time.Advance(TimeSpan.FromMinutes(5));
        }

        await bench.AnswerNextAsync(bench.Say("six"));
    }
}
