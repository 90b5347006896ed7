using System.Text.Json.Nodes;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Discord.Tests.Rest;

namespace OnRecord.Discord.Tests.Interactions;

/// <summary>How interactions are answered.</summary>
public sealed class InteractionReplyTests : IDisposable
{
    private const string Nobody = "\"allowed_mentions\":{\"parse\":[],\"replied_user\":false}";
    private static readonly MessageProperties Text = new() { Content = "text" };

    private readonly RestBench bench = new();

    public static TheoryData<string, string> FirstResponses => new()
    {
        { "respond", $$$"""{"type":4,"data":{"content":"text",{{{Nobody}}},"flags":64}}""" },
        { "defer", """{"type":5}""" },
        { "defer in private", """{"type":5,"data":{"flags":64}}""" },
        { "defer update", """{"type":6}""" },
        { "update", $$$"""{"type":7,"data":{"content":"text",{{{Nobody}}}}}""" },
        { "choices", """{"type":8,"data":{"choices":[{"name":"A","value":"a"}]}}""" },
        { "no choices", """{"type":8,"data":{"choices":[]}}""" },
        {
            "modal",
            """{"type":9,"data":{"custom_id":"m","title":"T","components":[{"type":18,"label":"L","component":{"type":4,"custom_id":"f","style":1}}]}}"""
        },
    };

    public void Dispose() => bench.Dispose();

    [Theory]
    [MemberData(nameof(FirstResponses))]
    public async Task A_first_response_is_sent_as_its_type(string what, string expected)
    {
        var interaction = Some.Slash(bench.Interactions);
        var answer = First(interaction, what);
        var sent = await bench.Discord.NextAsync();
        Assert.True(interaction.HasResponded);
        sent.Answer(204);
        await answer;

        Assert.Equal($"POST interactions/123/{Some.InteractionToken}/callback", sent.Path);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), sent.Json), $"Sent: {sent.Json.ToJsonString()}");
    }

    [Fact]
    public async Task There_is_one_first_response()
    {
        var interaction = Some.Slash(bench.Interactions);
        var answer = interaction.DeferAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => interaction.RespondAsync(Text));
        (await bench.Discord.NextAsync()).Answer(204);
        await answer;
        await Assert.ThrowsAsync<InvalidOperationException>(() => interaction.DeferAsync());
        Assert.Equal(1, bench.Discord.Count);
    }

    [Fact]
    public async Task After_a_response_that_Discord_did_not_like_another_can_be_given()
    {
        var interaction = Some.Slash(bench.Interactions);
        var answer = interaction.RespondAsync(Text);
        (await bench.Discord.NextAsync()).Answer(400, """{"code":50035,"message":"Invalid Form Body"}""");
        await RestBench.Refused(answer);

        Assert.False(interaction.HasResponded);
        var second = interaction.RespondAsync(Text);
        (await bench.Discord.NextAsync()).Answer(204);
        await second;
    }

    [Fact]
    public async Task A_response_that_is_not_acknowledged_is_sent_again_and_having_been_answered_already_means_it_had_landed()
    {
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        await bench.Discord.NextAsync();
        await FirstTryEndsAsync();

        (await bench.Discord.NextAsync()).Answer(400, """{"code":40060,"message":"Interaction has already been acknowledged."}""");

        await answer;
    }

    [Fact]
    public async Task A_response_that_fails_once_is_sent_again_within_the_three_seconds()
    {
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        (await bench.Discord.NextAsync()).Answer(502);
        bench.Time.Advance(await bench.Time.TimerAsync(left => left < TimeSpan.FromSeconds(0.3)));

        (await bench.Discord.NextAsync()).Answer(204);

        await answer;
    }

    [Fact]
    public async Task It_is_sent_again_once()
    {
        var answer = Some.Slash(bench.Interactions).DeferAsync();
        (await bench.Discord.NextAsync()).Answer(500);
        bench.Time.Advance(await bench.Time.TimerAsync(left => left < TimeSpan.FromSeconds(0.3)));
        (await bench.Discord.NextAsync()).Answer(500);

        Assert.Equal(500, (await RestBench.Refused(answer)).Status);
        Assert.Equal(2, bench.Discord.Count);
    }

    [Fact]
    public async Task Having_been_answered_already_is_an_error_where_nothing_of_ours_can_have_landed()
    {
        var interaction = Some.Slash(bench.Interactions);
        var answer = interaction.RespondAsync(Text);
        (await bench.Discord.NextAsync()).Answer(400, """{"code":40060,"message":"Interaction has already been acknowledged."}""");

        Assert.Equal(DiscordErrorCode.InteractionAlreadyAcknowledged, (await RestBench.Refused(answer)).Code);
        Assert.True(interaction.HasResponded);
    }

    [Fact]
    public async Task An_interaction_that_Discord_no_longer_knows_comes_as_that()
    {
        var answer = Some.Slash(bench.Interactions).RespondAsync(Text);
        (await bench.Discord.NextAsync()).Answer(404, """{"code":10062,"message":"Unknown interaction"}""");

        Assert.Equal(DiscordErrorCode.UnknownInteraction, (await RestBench.Refused(answer)).Code);
    }

    [Fact]
    public async Task Three_seconds_after_it_arrived_the_first_response_is_given_up()
    {
        var interaction = Some.Slash(bench.Interactions);
        bench.Time.Advance(TimeSpan.FromSeconds(1));
        var answer = interaction.DeferAsync();
        await bench.Discord.NextAsync();
        await FirstTryEndsAsync();
        await bench.Discord.NextAsync();

        bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("three seconds", (await RestBench.Refused(answer)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_three_seconds_none_is_sent()
    {
        var interaction = Some.Slash(bench.Interactions);
        bench.Time.Advance(TimeSpan.FromSeconds(3));

        await RestBench.Refused(interaction.DeferAsync());

        Assert.Equal(0, bench.Discord.Count);
    }

    [Fact]
    public async Task Later_replies_go_by_the_interactions_webhook()
    {
        var interaction = Some.Slash(bench.Interactions);
        var sent = new List<string>();
        foreach (var reply in new Func<Task>[]
        {
            () => interaction.ModifyOriginalResponseAsync(Text),
            () => interaction.GetOriginalResponseAsync(),
            () => interaction.FollowupAsync(Text with { Flags = MessageFlags.Ephemeral }),
            () => interaction.ModifyFollowupAsync(new Snowflake(77), Text),
            () => interaction.DeleteOriginalResponseAsync(),
        })
        {
            var going = reply();
            var request = await bench.Discord.NextAsync();
            sent.Add(request.Path.Replace(Some.InteractionToken, "TOKEN", StringComparison.Ordinal) + (request.Request.Body is null ? "" : " " + request.Json.ToJsonString()));
            request.AnswerWithMessage();
            await going;
        }

        Assert.Equal(
            [
                $$$"""PATCH webhooks/900/TOKEN/messages/@original {"content":"text",{{{Nobody}}}}""",
                "GET webhooks/900/TOKEN/messages/@original",
                $$$"""POST webhooks/900/TOKEN {"content":"text",{{{Nobody}}},"flags":64}""",
                $$$"""PATCH webhooks/900/TOKEN/messages/77 {"content":"text",{{{Nobody}}}}""",
                "DELETE webhooks/900/TOKEN/messages/@original",
            ],
            sent);
    }

    [Fact]
    public async Task A_reply_carries_files_and_neither_nonce_nor_reference()
    {
        var answer = Some.Slash(bench.Interactions).RespondAsync(new MessageProperties
        {
            Files = [new FileAttachment("a.txt", new byte[] { 1 })],
            Nonce = "n",
            MessageReference = new MessageReference { MessageId = new Snowflake(1) },
        });
        var sent = await bench.Discord.NextAsync();
        sent.Answer(204);
        await answer;

        Assert.Single(sent.Request.Body!.Files);
        var expected = JsonNode.Parse($$$"""{"type":4,"data":{{{{Nobody}}},"attachments":[{"id":"0","filename":"a.txt"}]}}""");
        Assert.True(JsonNode.DeepEquals(expected, sent.Json), sent.Json.ToJsonString());
    }

    [Fact]
    public async Task After_fifteen_minutes_nothing_is_sent_any_more()
    {
        var interaction = Some.Slash(bench.Interactions);
        bench.Time.Advance(TimeSpan.FromMinutes(15));

        foreach (var reply in new Func<Task>[]
        {
            () => interaction.ModifyOriginalResponseAsync(Text),
            () => interaction.GetOriginalResponseAsync(),
            () => interaction.FollowupAsync(Text),
            () => interaction.ModifyFollowupAsync(new Snowflake(77), Text),
            () => interaction.DeleteOriginalResponseAsync(),
        })
        {
            var refused = await RestBench.Refused(reply());
            Assert.Equal(DiscordErrorCode.InvalidWebhookToken, refused.Code);
            Assert.Contains("fifteen minutes", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, bench.Discord.Count);
    }

    private static Task First(IInteraction interaction, string what) => what switch
    {
        "respond" => interaction.RespondAsync(Text with { Flags = MessageFlags.Ephemeral }),
        "defer" => interaction.DeferAsync(),
        "defer in private" => interaction.DeferAsync(ephemeral: true),
        "defer update" => interaction.DeferUpdateAsync(),
        "update" => interaction.UpdateAsync(Text with { Flags = MessageFlags.Ephemeral }),
        "choices" => interaction.RespondWithChoicesAsync([new ApplicationCommandOptionChoice("A", "a")]),
        "no choices" => interaction.RespondWithChoicesAsync([]),
        _ => interaction.RespondWithModalAsync(new Modal
        {
            CustomId = "m",
            Title = "T",
            Components = [new Label { Caption = "L", Component = new TextInput { CustomId = "f" } }],
        }),
    };

    private async Task FirstTryEndsAsync()
    {
        bench.Time.Advance(TimeSpan.FromSeconds(1.3));
        bench.Time.Advance(await bench.Time.TimerAsync(left => left < TimeSpan.FromSeconds(0.3)));
    }
}
