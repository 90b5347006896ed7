using Microsoft.Extensions.Logging;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>What is sent again where Discord fails, and what is not.</summary>
public sealed class RepetitionTests : IDisposable
{
    private static readonly MessageProperties Text = new() { Content = "text" };

    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_is_safe_to_repeat_is_tried_three_times_with_growing_pauses(int status)
    {
        var reading = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Answer(status);
        await PauseAsync(0.25, 0.75);
        (await bench.Discord.NextAsync()).Answer(status);
        await PauseAsync(0.5, 1.5);
        (await bench.Discord.NextAsync()).Answer(status);

        var refused = await RestBench.Refused(reading);

        Assert.Equal(status, refused.Status);
        Assert.Equal(3, bench.Discord.Count);
    }

    [Fact]
    public async Task A_failure_that_passes_is_not_noticed()
    {
        var reading = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Fail(HttpRequestError.ResponseEnded);
        await PauseAsync(0.25, 0.75);

        await bench.AnswerNextAsync(reading);

        Assert.Equal("as sent", (await reading).Content);
        Assert.Contains(bench.Log.Lines, line => line.Level is LogLevel.Warning && line.Text.Contains("It broke", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_try_that_takes_too_long_is_ended_and_another_begun()
    {
        var reading = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1));
        var first = await bench.Discord.NextAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await PauseAsync(0.25, 0.75);

        Assert.True(first.Response.Task.IsCanceled);
        await bench.AnswerNextAsync(reading);
    }

    [Fact]
    public async Task Whoever_asked_can_end_it()
    {
        using var end = new CancellationTokenSource();
        var reading = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1), end.Token);
        await bench.Discord.NextAsync();

        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await bench.AnswerNextAsync(bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1), CancellationToken.None));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(405)]
    [InlineData(413)]
    [InlineData(302)]
    public async Task A_refusal_is_not_argued_with(int status)
    {
        var reading = bench.Client.GetMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Answer(status, """{"code":1,"message":"No"}""");

        Assert.Equal(status, (await RestBench.Refused(reading)).Status);
        Assert.Equal(1, bench.Discord.Count);
    }

    [Fact]
    public async Task A_message_to_a_channel_is_repeated_under_the_nonce_that_makes_it_one()
    {
        var saying = bench.Say("text");
        var first = await bench.Discord.NextAsync();
        first.Fail(HttpRequestError.ResponseEnded);
        await PauseAsync(0.25, 0.75);
        var second = await bench.Discord.NextAsync();
        second.AnswerWithMessage();
        await saying;
        var other = bench.Say("text");
        var third = await bench.Discord.NextAsync();
        third.AnswerWithMessage();
        await other;

        Assert.Equal(first.Json.ToJsonString(), second.Json.ToJsonString());
        Assert.True((bool)first.Json["enforce_nonce"]!);
        Assert.InRange(((string?)first.Json["nonce"])!.Length, 16, 25);
        Assert.NotEqual((string?)first.Json["nonce"], (string?)third.Json["nonce"]);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_further_reply_that_may_have_landed_is_not_sent_again(int status)
    {
        var following = Some.Slash(bench.Interactions).FollowupAsync(Text);
        (await bench.Discord.NextAsync()).Answer(status);

        await RestBench.Refused(following);
        Assert.Equal(1, bench.Discord.Count);
    }

    [Fact]
    public async Task Nor_is_one_that_was_not_answered()
    {
        var following = Some.Slash(bench.Interactions).FollowupAsync(Text);
        await bench.Discord.NextAsync();
        bench.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.Contains("15 s", (await RestBench.Refused(following)).Message, StringComparison.Ordinal);
        Assert.Equal(1, bench.Discord.Count);
    }

    [Fact]
    public async Task A_further_reply_that_surely_did_not_land_is_sent_again()
    {
        var following = Some.Slash(bench.Interactions).FollowupAsync(Text);
        (await bench.Discord.NextAsync()).Fail(HttpRequestError.ConnectionError);
        await PauseAsync(0.25, 0.75);
        (await bench.Discord.NextAsync()).Answer(502);
        await PauseAsync(0.5, 1.5);

        await bench.AnswerNextAsync(following);
    }

    [Fact]
    public async Task A_message_that_is_gone_when_its_deletion_is_repeated_was_deleted()
    {
        var deleting = bench.Client.DeleteMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Fail(HttpRequestError.ResponseEnded);
        await PauseAsync(0.25, 0.75);
        (await bench.Discord.NextAsync()).Answer(404, """{"code":10008,"message":"Unknown Message"}""");
        await deleting;

        var again = bench.Client.DeleteMessageAsync(RestBench.Channel, new Snowflake(1));
        (await bench.Discord.NextAsync()).Answer(404, """{"code":10008,"message":"Unknown Message"}""");
        Assert.Equal(DiscordErrorCode.UnknownMessage, (await RestBench.Refused(again)).Code);
    }

    [Fact]
    public async Task Where_nobody_answers_the_sentence_says_so()
    {
        var reading = bench.Client.GetBotGatewayAsync(CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            (await bench.Discord.NextAsync()).Fail(HttpRequestError.ConnectionError);
            if (i < 2)
            {
                await PauseAsync(0, 2);
            }
        }

        var refused = await RestBench.Refused(reading);
        Assert.Equal("Discord could not be reached (asking for the gateway): It broke.", refused.Message);
        Assert.Equal(0, refused.Status);
    }

    // The pause before the next try, somewhere between two lengths.
    private async Task PauseAsync(double least, double most)
    {
        var pause = await bench.Time.TimerAsync(left => left >= TimeSpan.FromSeconds(least) && left <= TimeSpan.FromSeconds(most))
            .WaitAsync(TimeSpan.FromSeconds(20));
        bench.Time.Advance(pause);
    }
}
