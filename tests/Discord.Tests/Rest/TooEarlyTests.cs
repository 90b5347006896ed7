using Microsoft.Extensions.Logging;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>429, in each shape that it comes in.</summary>
public sealed class TooEarlyTests : IDisposable
{
    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task The_bots_own_limit_on_a_route_holds_that_route_back_alone()
    {
        var first = bench.Say("one", channel: 5);
        (await bench.Discord.NextAsync()).Answer(
            429, """{"message":"You are being rate limited.","retry_after":2.5,"global":false}""", "X-RateLimit-Scope: user", "Retry-After: 3");
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(2.5));
        await bench.AnswerNextAsync(bench.Say("elsewhere", channel: 6));

        bench.Time.Advance(TimeSpan.FromSeconds(2.5));
        await bench.AnswerNextAsync(first);
    }

    [Fact]
    public async Task A_limit_that_is_shared_holds_back_although_the_bot_has_requests_left()
    {
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(429, """{"retry_after":4,"global":false}""", ["X-RateLimit-Scope: shared", .. SentRequest.Limits("b", 5, 3, "1")]);
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(4));

        bench.Time.Advance(TimeSpan.FromSeconds(4));
        await bench.AnswerNextAsync(first);
    }

    [Theory]
    [InlineData("""{"retry_after":2,"global":true}""", "Retry-After: 2")]
    [InlineData("""{"retry_after":2}""", "X-RateLimit-Global: true")]
    [InlineData("""{"retry_after":2}""", "X-RateLimit-Scope: global")]
    public async Task The_global_limit_holds_everything_back_but_answers_to_interactions(string body, string header)
    {
        var first = bench.Say("one", channel: 5);
        (await bench.Discord.NextAsync()).Answer(429, body, header);
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(2));
        var elsewhere = bench.Say("elsewhere", channel: 6);
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        var callback = await bench.Discord.NextAsync();

        Assert.True(callback.Route.IsCallback);
        callback.Answer(204);
        await answer;
        Assert.Equal(2, bench.Discord.Count);

        bench.Time.Advance(TimeSpan.FromSeconds(2));
        (await bench.Discord.NextAsync()).AnswerWithMessage();
        (await bench.Discord.NextAsync()).AnswerWithMessage();
        await Task.WhenAll(first, elsewhere);
    }

    [Fact]
    public async Task Without_headers_the_body_tells_how_long()
    {
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(429, """{"retry_after":0.75}""");

        await bench.Time.TimerAsync(TimeSpan.FromSeconds(0.75));
        bench.Time.Advance(TimeSpan.FromSeconds(0.75));
        await bench.AnswerNextAsync(first);
    }

    [Theory]
    [InlineData("""{"message":"slower"}""", 7)]
    [InlineData("""{"retry_after":"soon"}""", 7)]
    [InlineData("""{"retry_after":1e999}""", 7)]
    [InlineData("""{"retry_after":-3}""", 0)]
    public async Task A_body_that_tells_nothing_sensible_leaves_it_to_the_header(string body, int seconds)
    {
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(429, body, "Retry-After: 7");

        if (seconds > 0)
        {
            await bench.Time.TimerAsync(TimeSpan.FromSeconds(seconds));
            bench.Time.Advance(TimeSpan.FromSeconds(seconds));
        }

        await bench.AnswerNextAsync(first);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(403)]
    public async Task Cloudflares_page_stops_everything_answers_to_interactions_too(int status)
    {
        var first = bench.Say("one", channel: 5);
        (await bench.Discord.NextAsync()).Answer(status, "<html>error code: 1015</html>", "Retry-After: 30");
        if (status == 403)
        {
            await RestBench.Refused(first);
        }
        else
        {
            await bench.Time.TimerAsync(TimeSpan.FromSeconds(30));
        }

        var elsewhere = bench.Say("elsewhere", channel: 6);
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(29));
        await RestBench.Refused(answer);
        Assert.Equal(1, bench.Discord.Count);
        Assert.Contains(bench.Log.Lines, line => line.Level is LogLevel.Error && line.Text.Contains("Cloudflare", StringComparison.Ordinal));

        bench.Time.Advance(TimeSpan.FromSeconds(1));
        for (var left = status == 403 ? 1 : 2; left > 0; left--)
        {
            (await bench.Discord.NextAsync()).AnswerWithMessage();
        }

        await elsewhere;
    }

    [Fact]
    public async Task A_refusal_in_JSON_is_no_ban()
    {
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(403, """{"code":50013,"message":"Missing Permissions"}""");
        await RestBench.Refused(first);

        await bench.AnswerNextAsync(bench.Say("two"));
    }

    [Fact]
    public async Task Whoever_is_told_too_often_to_wait_fails()
    {
        var first = bench.Say("one");
        for (var i = 0; i < 5; i++)
        {
            (await bench.Discord.NextAsync()).Answer(429, """{"message":"You are being rate limited.","retry_after":1}""");
            if (i < 4)
            {
                await bench.Time.TimerAsync(TimeSpan.FromSeconds(1));
                bench.Time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Equal(429, (await RestBench.Refused(first)).Status);
    }

    [Fact]
    public async Task Whoever_would_wait_longer_than_makes_sense_fails_at_once()
    {
        var first = bench.Say("one");
        (await bench.Discord.NextAsync()).Answer(429, """{"retry_after":7200}""");

        Assert.Contains("7,200 s", (await RestBench.Refused(first)).Message, StringComparison.Ordinal);
        Assert.Contains("7,200 s", (await RestBench.Refused(bench.Say("two"))).Message, StringComparison.Ordinal);
        Assert.Equal(1, bench.Discord.Count);
    }

    [Fact]
    public async Task An_answer_that_must_wait_past_its_three_seconds_is_given_up_then()
    {
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        (await bench.Discord.NextAsync()).Answer(429, """{"retry_after":10}""");
        await bench.Time.TimerAsync(TimeSpan.FromSeconds(10));

        bench.Time.Advance(TimeSpan.FromSeconds(3));

        Assert.Contains("three seconds", (await RestBench.Refused(answer)).Message, StringComparison.Ordinal);
    }
}
