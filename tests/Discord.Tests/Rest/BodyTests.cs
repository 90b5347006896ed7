using System.Text.Json.Nodes;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Tests.Rest;

/// <summary>What is sent.</summary>
public sealed class BodyTests : IDisposable
{
    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_message_names_whom_it_may_ping_and_carries_what_a_channel_takes()
    {
        var sending = bench.Client.SendMessageAsync(RestBench.Channel, new MessageProperties
        {
            Content = "text",
            Flags = MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds,
            MessageReference = new MessageReference { MessageId = new Snowflake(3), FailIfNotExists = false },
            Components = [new ActionRow(new Button { Style = ButtonStyle.Secondary, Label = "More", CustomId = "more:1" })],
            Nonce = "mine",
        });
        var sent = await bench.Discord.NextAsync();
        sent.AnswerWithMessage();
        await sending;

        Assert.Equal("POST channels/5/messages", sent.Path);
        AssertJson(
            """
            {"content":"text","allowed_mentions":{"parse":[],"replied_user":false},
             "components":[{"components":[{"type":2,"style":2,"label":"More","custom_id":"more:1"}],"type":1}],
             "flags":4,"message_reference":{"message_id":"3","fail_if_not_exists":false},"nonce":"mine","enforce_nonce":true}
            """,
            sent.Json);
    }

    [Fact]
    public async Task A_change_says_nothing_of_what_was_fixed_when_the_message_was_made()
    {
        var changing = bench.Client.ModifyMessageAsync(RestBench.Channel, new Snowflake(77), new MessageProperties
        {
            Content = string.Empty,
            Embeds = [new Embed { Title = "t" }],
            Flags = MessageFlags.Ephemeral,
            MessageReference = new MessageReference { MessageId = new Snowflake(3) },
        });
        var sent = await bench.Discord.NextAsync();
        sent.AnswerWithMessage();
        await changing;

        Assert.Equal("PATCH channels/5/messages/77", sent.Path);
        AssertJson("""{"content":"","embeds":[{"title":"t"}],"allowed_mentions":{"parse":[],"replied_user":false}}""", sent.Json);
    }

    [Fact]
    public async Task Files_are_named_in_the_JSON_with_what_they_show()
    {
        var sending = bench.Client.SendMessageAsync(RestBench.Channel, new MessageProperties
        {
            Files = [new FileAttachment("a.png", new byte[] { 1 }, "a chart"), new FileAttachment("b.txt", new byte[] { 2 })],
        });
        var sent = await bench.Discord.NextAsync();
        sent.AnswerWithMessage();
        await sending;

        AssertJson("""[{"id":"0","filename":"a.png","description":"a chart"},{"id":"1","filename":"b.txt"}]""", sent.Json["attachments"]!);
        Assert.Equal(2, sent.Request.Body!.Files.Count);
    }

    [Fact]
    public async Task Commands_are_registered_with_permissions_as_a_number()
    {
        var registering = bench.Client.BulkOverwriteCommandsAsync(RestBench.Application, guildId: null, [Command]);
        var sent = await bench.Discord.NextAsync();
        sent.Answer(200, "[]");
        await registering;

        Assert.Equal("PUT applications/900/commands", sent.Path);
        AssertJson(
            """
            [{"type":1,"name":"coverage","description":"Keeps the coverage.",
              "options":[{"type":1,"name":"add","description":"Adds.","options":[{"type":3,"name":"link","description":"Where.","required":true}]}],
              "default_member_permissions":32,"contexts":[0],"integration_types":[0]}]
            """,
            sent.Json);
    }

    [Fact]
    public async Task Commands_of_one_server_do_not_say_where_else_they_can_be_used()
    {
        var registering = bench.Client.BulkOverwriteCommandsAsync(RestBench.Application, new Snowflake(10), [Command]);
        var sent = await bench.Discord.NextAsync();
        sent.Answer(200, "[]");
        await registering;

        Assert.Equal("PUT applications/900/guilds/10/commands", sent.Path);
        Assert.Null(sent.Json[0]!["contexts"]);
        Assert.Null(sent.Json[0]!["integration_types"]);
    }

    [Fact]
    public async Task Commands_come_back_with_what_others_registered_too()
    {
        var reading = bench.Client.GetCommandsAsync(RestBench.Application, guildId: null);
        var sent = await bench.Discord.NextAsync();
        sent.Answer(200, """
            [{"id":"1","application_id":"900","version":"2","name":"old","description":"Old.","default_member_permissions":"8","nsfw":false,
              "options":[{"type":4,"name":"n","description":"N.","choices":[{"name":"one","value":1},{"name":"half","value":0.5}]}]},
             {"id":"2","name":"Menu","type":3,"description":null}]
            """);

        var commands = await reading;

        Assert.Equal(GuildPermissions.Administrator, commands[0].DefaultMemberPermissions);
        Assert.Equal(["1", "0.5"], commands[0].Options![0].Choices!.Select(choice => choice.Value));
        Assert.Equal((ApplicationCommandType.Message, string.Empty), (commands[1].Type, commands[1].Description));
    }

    [Fact]
    public async Task The_gateway_is_asked_for()
    {
        var asking = bench.Client.GetBotGatewayAsync(CancellationToken.None);
        var sent = await bench.Discord.NextAsync();
        sent.Answer(200, """{"url":"wss://g","shards":2,"session_start_limit":{"total":1000,"remaining":999,"reset_after":14400000,"max_concurrency":1}}""");

        var gateway = await asking;

        Assert.Equal("GET gateway/bot", sent.Path);
        Assert.Equal(("wss://g", 2, 999, 14_400_000), (gateway.Url, gateway.Shards, gateway.SessionStartLimit.Remaining, gateway.SessionStartLimit.ResetAfter));
    }

    [Fact]
    public async Task Typing_is_shown()
    {
        var showing = bench.Client.TriggerTypingAsync(RestBench.Channel);
        var sent = await bench.Discord.NextAsync();
        sent.Answer(204);
        await showing;

        Assert.Equal("POST channels/5/typing", sent.Path);
    }

    private static ApplicationCommandProperties Command { get; } = new()
    {
        Name = "coverage",
        Description = "Keeps the coverage.",
        DefaultMemberPermissions = GuildPermissions.ManageGuild,
        Contexts = [0],
        IntegrationTypes = [0],
        Options =
        [
            new ApplicationCommandOptionProperties
            {
                Type = ApplicationCommandOptionType.SubCommand,
                Name = "add",
                Description = "Adds.",
                Options = [new ApplicationCommandOptionProperties { Type = ApplicationCommandOptionType.String, Name = "link", Description = "Where.", Required = true }],
            },
        ],
    };

    private static void AssertJson(string expected, JsonNode actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), actual), $"Sent: {actual.ToJsonString()}");
}
