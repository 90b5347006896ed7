using System.Text;
using System.Text.Json;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.Testing.Tests;

/// <summary>Messages in channels, and what the bot may read of those of others.</summary>
public class MessageTests : NewsroomTest
{
    private static object Plain(string content) => new { content, allowed_mentions = WireBot.NoMentions };

    public static TheoryData<string, string> Wrong => new()
    {
        { Json(new { content = new string('x', 2001) }), "content" },
        { Json(new { embeds = new[] { new { title = new string('x', 257) } } }), "embeds.0.title" },
        { Json(new { embeds = new[] { new { description = new string('x', 4097) } } }), "embeds.0.description" },
        { Json(new { embeds = Enumerable.Range(0, 2).Select(_ => new { description = new string('x', 3001) }) }), "embeds" },
        { Json(new { embeds = Enumerable.Range(0, 11).Select(_ => new { description = "x" }) }), "embeds" },
        { Json(new { embeds = new[] { new { fields = Enumerable.Range(0, 26).Select(_ => new { name = "n", value = "v" }) } } }), "embeds.0.fields" },
        { Json(new { embeds = new[] { new { fields = new[] { new { name = "n", value = "" } } } } }), "embeds.0.fields.0.value" },
        { Json(new { embeds = new[] { new { footer = new { text = new string('x', 2049) } } } }), "embeds.0.footer.text" },
        { Json(new { embeds = new[] { new { author = new { name = new string('x', 257) } } } }), "embeds.0.author.name" },
        { Json(new { embeds = new[] { new { title = "t", url = "javascript:alert(1)" } } }), "embeds.0.url" },
        { Json(Row(new { type = 2, style = 1, label = "l", custom_id = new string('x', 101) })), "components.0.components.0.custom_id" },
        { Json(Row(new { type = 2, style = 1, label = new string('x', 81), custom_id = "a" })), "components.0.components.0.label" },
        { Json(Row(new { type = 2, style = 1, label = "l" })), "components.0.components.0.custom_id" },
        { Json(Row(new { type = 2, style = 1, custom_id = "a" })), "components.0.components.0.label" },
        { Json(Row(new { type = 2, style = 5, label = "l", url = "https://example.org/" + new string('x', 500) })), "components.0.components.0.url" },
        { Json(Row(new { type = 2, style = 5, label = "l", url = "https://example.org", custom_id = "a" })), "components.0.components.0.custom_id" },
        { Json(Row(Enumerable.Range(0, 6).Select(number => new { type = 2, style = 1, label = "l", custom_id = $"{number}" }).ToArray<object>())), "components.0.components" },
        { Json(Row(new { type = 2, style = 1, label = "l", custom_id = "a" }, new { type = 2, style = 1, label = "l", custom_id = "a" })), "components.0.components.1.custom_id" },
        { Json(new { content = "x", components = Enumerable.Range(0, 6).Select(number => new { type = 1, components = new[] { new { type = 2, style = 1, label = "l", custom_id = $"{number}" } } }) }), "components" },
        { Json(new { content = "x", allowed_mentions = new { parse = new[] { "users" }, users = new[] { "1" } } }), "allowed_mentions" },
        { Json(new { content = "x", attachments = new[] { new { id = "0", filename = "a.txt" } } }), "attachments" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task What_breaks_a_limit_is_refused_at_its_place(string body, string place)
    {
        var refused = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", JsonDocument.Parse(body).RootElement);

        Assert.Equal((400, 50035), ((int)refused.Status, refused.Code));
        var node = refused.Body!["errors"]!;
        foreach (var part in place.Split('.'))
        {
            Assert.True(node[part] is not null, $"{refused.Body} names no {place}.");
            node = node[part]!;
        }

        Assert.NotNull(node["_errors"]);
        Assert.Single(Discord.Violations);
        Assert.Empty(Desk.Messages);
    }

    [Fact]
    public async Task An_empty_message_is_refused()
    {
        Assert.Equal(50006, (await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Plain(string.Empty))).Code);
    }

    [Theory]
    [InlineData("""{"content":"x"}""")]
    [InlineData("""{"content":"x","allowed_mentions":{}}""")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":["everyone"]}}""")]
    [InlineData("""{"content":"x","allowed_mentions":{"parse":[],"replied_user":true}}""")]
    public async Task A_message_that_could_ping_is_taken_and_written_down(string body)
    {
        var taken = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", JsonDocument.Parse(body).RootElement);

        Assert.Equal(200, (int)taken.Status);
        Assert.Contains("could ping", Assert.Single(Discord.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_nonce_a_message_is_made_once()
    {
        var body = new { content = "x", nonce = "n1", enforce_nonce = true, allowed_mentions = WireBot.NoMentions };
        var first = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", body);
        var second = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", body);

        Assert.Equal(first.Body!["id"]!.GetValue<string>(), second.Body!["id"]!.GetValue<string>());
        Assert.Single(Desk.Messages);
    }

    [Fact]
    public async Task Files_come_in_parts()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("""{"content":"see","allowed_mentions":{"parse":[]},"attachments":[{"id":0,"filename":"a.txt"}]}""".Replace(":0,", ":\"0\",", StringComparison.Ordinal), Encoding.UTF8, "application/json"), "payload_json");
        form.Add(new ByteArrayContent("An article."u8.ToArray()), "files[0]", "a.txt");

        Assert.Equal(200, (int)(await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", form)).Status);
        var file = Assert.Single(Assert.Single(Desk.Messages).Files);
        Assert.Equal(("a.txt", "An article."), (file.Name, file.Text));
        Assert.Empty(Discord.Violations);
    }

    [Fact]
    public async Task An_edit_leaves_what_it_does_not_name()
    {
        var sent = await Bot.RequestAsync(
            HttpMethod.Post, $"/channels/{Desk.Id}/messages", new { content = "x", embeds = new[] { new { title = "t" } }, allowed_mentions = WireBot.NoMentions });
        await Bot.RequestAsync(HttpMethod.Patch, $"/channels/{Desk.Id}/messages/{sent.Body!["id"]}", Plain("y"));

        var message = Assert.Single(Desk.Messages);
        Assert.Equal("y\nt", message.Text);
        Assert.Equal("x\nt", string.Join('\n', message.Versions[0].GetProperty("content").GetString(), message.Versions[0].GetProperty("embeds")[0].GetProperty("title").GetString()));
    }

    [Theory]
    [InlineData(FakePermissions.ViewChannel, 50001)]
    [InlineData(FakePermissions.SendMessages, 50013)]
    public async Task What_the_bot_may_not_do_is_refused(FakePermissions denied, int code)
    {
        Desk.Deny(denied);
        var refused = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Plain("x"));

        Assert.Equal((403, code), ((int)refused.Status, refused.Code));
        Desk.Allow(denied);
        Assert.Equal(200, (int)(await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Plain("x"))).Status);
    }

    [Fact]
    public async Task A_reply_needs_the_history_and_the_message()
    {
        var message = await Discord.WriteAsync(Ada, Desk, "hello");
        static object Reply(string id) => new { content = "x", message_reference = new { message_id = id }, allowed_mentions = WireBot.NoMentions };

        Assert.Equal(50035, (await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Reply("1"))).Code);
        Assert.Equal(200, (int)(await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Reply(message.Id))).Status);
        Assert.Same(message, (await Discord.NextMessageAsync(Desk)).RepliesTo);
        Desk.Deny(FakePermissions.ReadMessageHistory);
        Assert.Equal(160002, (await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Reply(message.Id))).Code);
    }

    [Fact]
    public async Task What_is_gone_is_gone()
    {
        Desk.Delete();
        var shut = Discord.AddUser("shut");
        shut.TakesDirectMessages = false;

        Assert.Equal(10003, (await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Plain("x"))).Code);
        Assert.Equal(50007, (await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Discord.DirectChannel(shut).Id}/messages", Plain("x"))).Code);
        await Assert.ThrowsAsync<FakeDiscordException>(() => Discord.UseAsync(Ada, Desk, "ask"));
    }

    [Fact]
    public async Task Without_the_privileged_intent_the_bot_reads_only_what_is_meant_for_it()
    {
        await Bot.BeginAsync();
        var own = await Bot.RequestAsync(HttpMethod.Post, $"/channels/{Desk.Id}/messages", Plain("own"));
        var mine = Desk.Messages.Single(message => message.Id == own.Body!["id"]!.GetValue<string>());
        await Discord.WriteAsync(Ada, Desk, "not for you");
        await Discord.WriteAsync(Ada, Desk, "<@bot> for you");
        await Discord.WriteAsync(Ada, Desk, "a reply with a ping", mine);
        await Discord.WriteAsync(Ada, Desk, "a reply without", mine, pings: false);
        await Discord.WriteAsync(Ada, Discord.DirectChannel(Ada), "in private");

        var read = new List<string?>();
        for (var message = 0; message < 6; message++)
        {
            read.Add((await Bot.EventAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
        }

        Assert.Equal(["own", string.Empty, $"<@{Discord.Bot.Id}> for you", "a reply with a ping", string.Empty, "in private"], read);
        var unread = Desk.Messages.Single(message => message.Content == "not for you");
        Assert.Equal(string.Empty, (await Bot.RequestAsync(HttpMethod.Get, $"/channels/{Desk.Id}/messages/{unread.Id}")).Body!["content"]!.GetValue<string>());
    }

    [Fact]
    public async Task Without_the_intent_for_messages_none_comes()
    {
        await Bot.BeginAsync(intents: 1 | (1 << 12));
        await Discord.WriteAsync(Ada, Desk, "<@bot> in public");
        await Discord.WriteAsync(Ada, Discord.DirectChannel(Ada), "in private");

        Assert.Equal("in private", (await Bot.EventAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
    }

    private static string Json(object body) => JsonSerializer.Serialize(body);

    private static object Row(params object[] components) => new { content = "x", components = new[] { new { type = 1, components } } };
}
