using System.Text.Json;
using System.Text.Json.Nodes;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

/// <summary>Against Discord's own description of its interface, where it is there.</summary>
public sealed class DescribedInterfaceTests
{
    private static readonly JsonObject Message = (JsonObject)JsonNode.Parse(
        """
        {"content":"He did.","allowed_mentions":{"parse":[]},
         "embeds":[{"title":"Who","description":"> words","url":"https://example.org/a#:~:text=words","fields":[{"name":"n","value":"v","inline":true}],"footer":{"text":"f"}}],
         "components":[{"type":1,"components":[{"type":2,"style":2,"label":"More","custom_id":"more:1"},{"type":2,"style":5,"label":"Open","url":"https://example.org"}]}]}
        """)!;

    public static TheoryData<string, string, string> WrongBodies => new()
    {
        { "POST", Route.Messages, """{"content":5}""" },
        { "POST", Route.Messages, """{"contents":"x"}""" },
        { "POST", Route.Messages, """{"embeds":[{"title":7}]}""" },
        { "POST", Route.Messages, """{"embeds":[{"colour":7}]}""" },
        { "POST", Route.Messages, """{"allowed_mentions":{"parse":["everybody"]}}""" },
        { "POST", Route.Messages, """{"nonce":"abcdefghijklmnopqrstuvwxyz"}""" },
        { "POST", Route.Messages, """{"components":[{"type":2,"style":1,"custom_id":"x"}]}""" },
        { "POST", Route.Messages, """{"components":[{"type":1,"components":[{"type":2,"custom_id":"x"}]}]}""" },
        { "POST", Route.Messages, """{"message_reference":{"channel_id":"1"}}""" },
        { "POST", Route.Callback, """{"type":10}""" },
        { "POST", Route.Callback, """{"data":{}}""" },
        { "POST", Route.Callback, """{"type":4,"data":{"content":"x","nonce":"1"}}""" },
        { "POST", Route.Callback, """{"type":8,"data":{"choices":[{"name":"x"}]}}""" },
        { "POST", Route.Callback, """{"type":9,"data":{"custom_id":"x","title":"t"}}""" },
        { "PATCH", Route.Original, """{"content":[]}""" },
        { "PUT", Route.GlobalCommands, """[{"name":"ask","options":[{"type":3,"name":"q"}]}]""" },
        { "PUT", Route.GlobalCommands, """[{"name":"ask","default_member_permissions":"many"}]""" },
        { "PUT", Route.GlobalCommands, """{"name":"ask"}""" },
    };

    [SharedFact]
    public void A_message_as_the_documents_have_it_fits_every_route_that_takes_one()
    {
        Assert.Empty(Check("POST", Route.Messages, Message));
        Assert.Empty(Check("PATCH", Route.Message, Message));
        Assert.Empty(Check("PATCH", Route.Original, Message));
        Assert.Empty(Check("POST", Route.FollowUps, Message));
        Assert.Empty(Check("POST", Route.Callback, new JsonObject { ["type"] = 4, ["data"] = Message.DeepClone() }));
        Assert.Empty(Check("POST", Route.Callback, new JsonObject { ["type"] = 7, ["data"] = Message.DeepClone() }));
    }

    [SharedFact]
    public void Commands_as_the_documents_have_them_fit() => Assert.Empty(Check("PUT", Route.GlobalCommands, JsonNode.Parse(
        """
        [{"type":1,"name":"coverage","description":"d","default_member_permissions":32,"contexts":[0],"integration_types":[0],
          "options":[{"type":1,"name":"add","description":"d","options":[{"type":11,"name":"file","description":"d"},{"type":3,"name":"link","description":"d","max_length":2000,"autocomplete":true}]}]},
         {"type":3,"name":"Who said this?"}]
        """)!));

    [SharedTheory]
    [MemberData(nameof(WrongBodies))]
    public void A_wrong_body_is_refused(string method, string route, string body) => Assert.NotEmpty(Check(method, route, JsonNode.Parse(body)!));

    [SharedFact]
    public async Task What_this_Discord_answers_and_sends_is_what_Discord_describes()
    {
        await using var discord = await FakeDiscordServer.StartAsync();
        using var bot = new WireBot(discord);
        var guild = discord.AddGuild("newsroom");
        var desk = guild.AddChannel("desk");
        var ada = guild.AddMember("ada");
        await bot.BeginAsync();

        await FitsAsync("GET", Route.GatewayBot, "/gateway/bot");
        await FitsAsync("PUT", Route.GlobalCommands, $"/applications/{discord.ApplicationId}/commands", new[] { NewsroomTest.Ask });
        await FitsAsync("GET", Route.GlobalCommands, $"/applications/{discord.ApplicationId}/commands");
        await FitsAsync("POST", Route.Messages, $"/channels/{desk.Id}/messages", Message);
        await FitsAsync("PATCH", Route.Message, $"/channels/{desk.Id}/messages/{desk.Messages[0].Id}", Message);
        await FitsAsync("GET", Route.Message, $"/channels/{desk.Id}/messages/{desk.Messages[0].Id}");
        await FitsAsync("POST", Route.MyChannels, "/users/@me/channels", new { recipient_id = ada.Id });

        await discord.UseAsync(ada, desk, "ask", ("question", "Who?"));
        var interaction = await bot.EventAsync("INTERACTION_CREATE");
        var token = interaction.GetProperty("token").GetString();
        await FitsAsync(
            "POST", Route.Callback, $"/interactions/{interaction.GetProperty("id").GetString()}/{token}/callback?with_response=true",
            new JsonObject { ["type"] = 4, ["data"] = Message.DeepClone() });
        await FitsAsync("PATCH", Route.Original, $"/webhooks/{discord.ApplicationId}/{token}/messages/@original", Message);
        await FitsAsync("POST", Route.FollowUps, $"/webhooks/{discord.ApplicationId}/{token}", Message);
        Assert.Empty(discord.Violations);

        async Task FitsAsync(string method, string route, string path, object? body = null)
        {
            var reply = await bot.RequestAsync(new HttpMethod(method), path, body);
            var errors = Schemas.CheckResponse(method, route, (int)reply.Status, reply.Body!.ToElement());
            Assert.NotNull(errors);
            Assert.True(!errors.Any, $"{method} {route}: {string.Join("; ", errors.Lines)}");
        }
    }

    private static BodySchemas Schemas => BodySchemas.Load(SharedFolder.Of("discord", "openapi.json"))!;

    private static string[] Check(string method, string route, JsonNode body) =>
        [.. Schemas.Check(method, route, JsonSerializer.SerializeToElement(body), hasFiles: false).Lines];
}
