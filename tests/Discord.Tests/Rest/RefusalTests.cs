using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>What a refusal says, and what it keeps to itself.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_refusal_is_a_sentence_with_what_was_wrong_a_line_each()
    {
        var refused = await RefusedAsync(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{
              "embeds":{"0":{"title":{"_errors":[{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]},
                             "fields":{"2":{"_errors":[{"code":"X","message":"Bad field."},{"code":"Y"}]}}}},
              "_errors":[{"message":"And the whole."}]}}
            """);

        Assert.Equal(DiscordErrorCode.InvalidFormBody, refused.Code);
        Assert.Equal(
            ["embeds[0].title: Must be 256 or fewer in length.", "embeds[0].fields[2]: Bad field.", "embeds[0].fields[2]: Y", "And the whole."],
            refused.Errors);
        Assert.Equal(
            """
            Discord refused sending a message: Invalid Form Body (HTTP 400, code 50035).
            embeds[0].title: Must be 256 or fewer in length.
            embeds[0].fields[2]: Bad field.
            embeds[0].fields[2]: Y
            And the whole.
            """.ReplaceLineEndings("\n"),
            refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"code":"x","message":5,"errors":7}""")]
    [InlineData("""{"code":99999999999,"errors":{"_errors":{"a":[]}}}""")]
    [InlineData("""{"message":"\ud800"}""")]
    public async Task A_body_that_makes_no_sense_is_a_refusal_all_the_same(string body)
    {
        var refused = await RefusedAsync(400, body);

        Assert.Equal("Discord refused sending a message: it gave no reason (HTTP 400).", refused.Message);
    }

    [Fact]
    public async Task A_refusal_without_end_is_cut()
    {
        var errors = string.Join(',', Enumerable.Range(0, 1000).Select(i => $$"""{"message":"{{new string('x', 1000)}}{{i}}"}"""));
        var refused = await RefusedAsync(400, $$$$"""{"code":50035,"message":"{{{{new string('y', 5000)}}}}","errors":{"content":{"_errors":[{{{{errors}}}}]}}}""");

        Assert.Equal(25, refused.Errors.Count);
        Assert.InRange(refused.Message.Length, 1, 10_000);
    }

    [Fact]
    public async Task A_code_that_is_not_in_the_list_comes_as_its_number() =>
        Assert.Equal(200000, (int)(await RefusedAsync(400, """{"code":200000,"message":"Blocked"}""")).Code);

    [Fact]
    public async Task An_answer_that_makes_no_sense_is_an_error_too()
    {
        var saying = bench.Say("text");
        (await bench.Discord.NextAsync()).Answer(200, """{"id":"none"}""");

        Assert.Equal("Discord's answer makes no sense (sending a message).", (await RestBench.Refused(saying)).Message);
    }

    [Fact]
    public async Task No_token_stands_in_any_message_or_log_even_where_Discord_repeats_it()
    {
        var interaction = Some.Slash(bench.Interactions);
        var body = $$$$"""{"code":1,"message":"Bot {{{{RestBench.Token}}}} {{{{Some.InteractionToken}}}}","errors":{"a":{"_errors":[{"message":"{{{{Some.InteractionToken}}}}"}]}}}""";
        var refusals = new List<DiscordException> { await RefusedAsync(400, body.Replace(Some.InteractionToken, "x", StringComparison.Ordinal)) };
        foreach (var reply in new Func<Task>[]
        {
            () => interaction.FollowupAsync(new MessageProperties { Content = "a" }),
            () => interaction.GetOriginalResponseAsync(),
            () => interaction.DeferAsync(),
        })
        {
            var refused = reply();
            (await bench.Discord.NextAsync()).Answer(400, body);
            refusals.Add(await RestBench.Refused(refused));
        }

        var everything = string.Join('\n', refusals.Select(refused => refused + string.Join(' ', refused.Errors)).Concat(bench.Log.Lines.Select(line => line.Text)));
        Assert.Contains("[token]", everything, StringComparison.Ordinal);
        Assert.Contains("webhooks/{application}/{token}", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(RestBench.Token, everything + RestBench.Config, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.InteractionToken, everything, StringComparison.Ordinal);
    }

    private async Task<DiscordException> RefusedAsync(int status, string body)
    {
        var saying = bench.Say("text");
        (await bench.Discord.NextAsync()).Answer(status, body);
        return await RestBench.Refused(saying);
    }
}
