using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Tests.Rest;

namespace OnRecord.Discord.Tests.Interactions;

/// <summary>What is read from INTERACTION_CREATE.</summary>
public sealed class InteractionReaderTests : IDisposable
{
    private readonly RestBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_command_tells_who_where_and_what()
    {
        var read = Some.Slash(bench.Interactions);

        Assert.Equal((new Snowflake(123), InteractionType.ApplicationCommand, InteractionContext.Guild), (read.Id, read.Type, read.Context));
        Assert.Equal((new Snowflake(10), new Snowflake(5), null), (read.GuildId, read.ChannelId, read.ParentChannelId));
        Assert.Equal(("Ada", new Snowflake(42)), (read.User.GlobalName, read.User.Id));
        Assert.Equal([new Snowflake(7), new Snowflake(8)], read.Member!.Roles);
        Assert.Equal(GuildPermissions.ManageGuild, read.Member.Permissions);
        Assert.True(read.AppPermissions.HasFlag(GuildPermissions.EmbedLinks));
        Assert.Equal(10_485_760, read.AttachmentSizeLimit);
        Assert.Equal(("ask", ApplicationCommandType.Slash, "who?"), (read.Command!.Name, read.Command.Type, read.Command.String("question")));
        Assert.False(read.HasResponded);
    }

    [Fact]
    public void Options_come_as_what_they_are()
    {
        var command = Command("""
            {"id":"1","name":"all","type":1,"options":[
              {"name":"text","type":3,"value":"12"},{"name":"whole","type":4,"value":9007199254740991},{"name":"yes","type":5,"value":true},
              {"name":"user","type":6,"value":"42"},{"name":"number","type":10,"value":2.5},{"name":"round","type":10,"value":2},
              {"name":"file","type":11,"value":"55"},{"name":"unknown","type":99,"value":"kept"},{"name":"empty","type":3,"value":null}],
             "resolved":{"attachments":{"55":{"id":"55","filename":"a.txt","size":12,"url":"https://cdn.example/a.txt","content_type":"text/plain","ephemeral":true}},
                         "users":{"42":{"id":"42"}}}}
            """);

        Assert.Equal("12", command.String("text"));
        Assert.Equal(9_007_199_254_740_991, command.Integer("whole"));
        Assert.True(command.Boolean("yes"));
        Assert.Equal(new Snowflake(42), command.Options["user"]);
        Assert.Equal(2.5, command.Options["number"]);
        Assert.Equal(2.0, command.Options["round"]);
        Assert.Equal(("a.txt", 12), (command.Attachment("file")!.Filename, command.Attachment("file")!.Size));
        Assert.Equal("kept", command.String("unknown"));
        Assert.False(command.Options.ContainsKey("empty"));
    }

    [Fact]
    public void Commands_under_a_command_are_part_of_its_name()
    {
        var command = Command("""
            {"id":"1","name":"coverage","type":1,"options":[{"name":"sources","type":2,"options":[
              {"name":"add","type":1,"options":[{"name":"link","type":3,"value":"https://a.example"}]}]}]}
            """);

        Assert.Equal(("coverage sources add", "https://a.example"), (command.Name, command.String("link")));
        Assert.Equal("coverage status", Command("""{"name":"coverage","type":1,"options":[{"name":"status","type":1}]}""").Name);
    }

    [Fact]
    public void What_is_being_typed_is_known_even_where_it_is_no_number_yet()
    {
        var command = Read(4, """
            {"id":"1","name":"quotes","type":1,"options":[{"name":"speaker","type":3,"value":"Bl"},{"name":"year","type":4,"value":"20","focused":true}]}
            """).Command!;

        Assert.Equal(("year", "20", "Bl"), (command.Focused, command.String("year"), command.String("speaker")));
    }

    [Fact]
    public void A_message_command_brings_its_message()
    {
        var command = Command("""
            {"id":"1","name":"Who said this?","type":3,"target_id":"9","resolved":{"messages":{"9":
              {"id":"9","channel_id":"5","content":"words","author":{"id":"3","username":"bo"},"embeds":[{"type":"rich","description":"more","timestamp":null}],
               "attachments":[],"mentions":[null,{"id":"4"}],"components":[{"type":1,"components":[]}],"flags":0,"type":0}}}}
            """);

        Assert.Equal((ApplicationCommandType.Message, "words", "more"), (command.Type, command.TargetMessage!.Content, command.TargetMessage.Embeds[0].Description));
        Assert.Equal(new Snowflake(4), Assert.Single(command.TargetMessage.Mentions).Id);
    }

    [Fact]
    public void A_button_brings_its_message_and_a_menu_what_was_chosen()
    {
        var json = Some.Interaction(3, """{"custom_id":"more:1","component_type":2,"id":4}""");
        json["message"] = JsonNode.Parse("""{"id":"9","channel_id":"5","content":"reply","flags":64}""");

        var button = Some.Read(bench.Interactions, json);

        Assert.Equal(("more:1", 0, "reply"), (button.Component!.CustomId, button.Component.Values.Count, button.Message!.Content));
        Assert.Equal(["a", "b"], Read(3, """{"custom_id":"pick","component_type":3,"values":["a","b"]}""").Component!.Values);
    }

    [Theory]
    [InlineData("""[{"type":18,"id":1,"component":{"type":4,"id":2,"custom_id":"name","value":"Ada"}},{"type":18,"component":{"type":3,"custom_id":"pick","values":["x","y"]}},{"type":10},{"type":18,"component":{"type":23,"custom_id":"tick","value":true}}]""")]
    [InlineData("""[{"type":1,"components":[{"type":4,"custom_id":"name","value":"Ada"}]},{"type":1,"components":[{"type":3,"custom_id":"pick","values":["x","y"]}]},{"type":1,"components":[{"type":23,"custom_id":"tick","value":true}]}]""")]
    public void A_form_brings_its_fields_in_labels_and_in_rows(string components)
    {
        var form = Read(5, $$"""{"custom_id":"form:1","components":{{components}}}""").Modal!;

        Assert.Equal("form:1", form.CustomId);
        Assert.Equal(new Dictionary<string, string> { ["name"] = "Ada", ["pick"] = "x\ny", ["tick"] = "true" }, form.Values);
    }

    [Theory]
    [InlineData("""{"context":1}""", InteractionContext.BotDirectMessage)]
    [InlineData("""{"context":2}""", InteractionContext.PrivateChannel)]
    [InlineData("""{"context":null}""", InteractionContext.Guild)]
    [InlineData("""{"context":77}""", InteractionContext.Guild)]
    [InlineData("""{"context":null,"guild_id":null,"authorizing_integration_owners":{"0":"0"}}""", InteractionContext.BotDirectMessage)]
    [InlineData("""{"context":null,"guild_id":null,"authorizing_integration_owners":{"1":"42"}}""", InteractionContext.PrivateChannel)]
    [InlineData("""{"context":null,"guild_id":null,"authorizing_integration_owners":null,"channel":{"type":3}}""", InteractionContext.PrivateChannel)]
    [InlineData("""{"context":null,"guild_id":null,"authorizing_integration_owners":null,"channel":{"type":1}}""", InteractionContext.BotDirectMessage)]
    public void Where_it_took_place_is_told_or_follows(string changes, InteractionContext expected) =>
        Assert.Equal(expected, Some.Read(bench.Interactions, Changed(changes)).Context);

    [Fact]
    public void In_direct_messages_there_is_a_user_and_no_member()
    {
        var read = Some.Read(bench.Interactions, Changed("""{"guild_id":null,"member":null,"user":{"id":"42","username":"ada"},"attachment_size_limit":null}"""));

        Assert.Equal((new Snowflake(42), null), (read.User.Id, read.Member));
        Assert.Equal(10 * 1024 * 1024, read.AttachmentSizeLimit);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(10, 4UL)]
    [InlineData(11, 4UL)]
    [InlineData(12, 4UL)]
    [InlineData(15, null)]
    public void Only_a_thread_hangs_on_a_channel(int type, ulong? parent)
    {
        var read = Some.Read(bench.Interactions, Changed($$$"""{"channel":{"id":"5","type":{{{type}}},"parent_id":"4"}}"""));

        Assert.Equal(parent, read.ParentChannelId?.Value);
    }

    [Fact]
    public void A_kind_that_is_not_known_is_read_without_its_data()
    {
        var read = Read(99, """{"something":"new"}""");

        Assert.Equal((99, null, null, null), ((int)read.Type, read.Command, read.Component, read.Modal));
    }

    [Theory]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":"x"}""")]
    [InlineData("""{"token":null}""")]
    [InlineData("""{"token":""}""")]
    [InlineData("""{"token":".."}""")]
    [InlineData("""{"application_id":"-1"}""")]
    [InlineData("""{"member":null}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"type":1}}""")]
    [InlineData("""{"data":{"name":"ask","options":[{"name":"q","type":3,"value":{"a":1}}]}}""")]
    [InlineData("""{"data":{"name":"ask","options":[{"name":"q","type":6,"value":"nobody"}]}}""")]
    [InlineData("""{"data":{"name":"ask","options":[{"name":"q"}]}}""")]
    [InlineData("""{"type":3,"data":{"values":["x"]}}""")]
    [InlineData("""{"type":5,"data":{"components":[]}}""")]
    [InlineData("""{"app_permissions":"lots"}""")]
    public void What_is_no_interaction_is_refused(string changes) =>
        Assert.ThrowsAny<JsonException>(() => Some.Read(bench.Interactions, Changed(changes)));

    [Fact]
    public void Half_a_character_is_refused_too()
    {
        var json = Changed("{}").ToJsonString().Replace("who?", "\\ud83d", StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);

        Assert.ThrowsAny<JsonException>(() => bench.Interactions.Read(document.RootElement));
    }

    private static JsonObject Changed(string changes)
    {
        var json = Some.Interaction(2, """{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"who?"}]}""");
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            json[name] = value?.DeepClone();
        }

        return json;
    }

    private CommandData Command(string data) => Read(2, data).Command!;

    private IInteraction Read(int type, string data) => Some.Read(bench.Interactions, Some.Interaction(type, data));
}
