using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Where messages are written, changed and deleted, and where the bot is told about them: as much as its intents allow.</summary>
internal sealed partial class MessageDesk(World world)
{
    public const int Ephemeral = 64;
    public const int Loading = 128;

    /// <summary>A person writes.</summary>
    public FakeMessage Write(FakeUser author, FakeChannel channel, string content, FakeMessage? repliesTo, bool pings, IReadOnlyList<FakeFile> files)
    {
        var text = content.Replace("<@bot>", world.Bot.Mention, StringComparison.Ordinal);
        var json = Blank(channel, author, text, repliesTo is null ? 0 : 19);
        var mentioned = Mention().Matches(text).Select(match => world.FindUser(match.Groups[1].Value)).OfType<FakeUser>().ToList();
        if (repliesTo is not null)
        {
            Refer(json, repliesTo);
            if (pings)
            {
                mentioned.Add(repliesTo.Author);
            }
        }

        json["mentions"] = new JsonArray([.. mentioned.Distinct().Select(user => (JsonNode)user.ToJson())]);
        json["attachments"] = new JsonArray([.. files.Select(file => (JsonNode)world.Keep(channel, file))]);
        var message = new FakeMessage(world, channel, author, only: null, json.ToElement(), use: null);
        world.Keep(message);
        Tell("MESSAGE_CREATE", message, repliesTo is { Use: null } && pings);
        return message;
    }

    /// <summary>The bot writes.</summary>
    public FakeMessage Write(FakeChannel channel, JsonElement data, RequestBody body, FakeUse? use, bool isEphemeral, FakeMessage? repliesTo = null, int flags = 0)
    {
        var json = Blank(channel, world.Bot, data.Text("content") ?? string.Empty, repliesTo is not null ? 19 : use?.Type == FakeUse.Command ? 20 : 0);
        json["embeds"] = Embeds(data);
        json["components"] = Components(data);
        json["attachments"] = new JsonArray([.. NewFiles(channel, data, body)]);
        json["flags"] = ((data.Number("flags") ?? 0) & ~Ephemeral) | flags | (isEphemeral ? Ephemeral : 0);
        if (data.Path("nonce") is { } nonce)
        {
            json["nonce"] = nonce.ToNode();
        }

        if (use is not null)
        {
            json["application_id"] = world.ApplicationId;
            json["webhook_id"] = world.ApplicationId;
            json["interaction_metadata"] = new JsonObject
            {
                ["id"] = use.Id, ["type"] = use.Type, ["user"] = use.User.ToJson(), ["authorizing_integration_owners"] = new JsonObject(),
            };
        }

        if (repliesTo is not null)
        {
            Refer(json, repliesTo);
        }

        var message = new FakeMessage(world, channel, world.Bot, isEphemeral ? use?.User : null, json.ToElement(), use);
        world.Keep(message);
        Tell("MESSAGE_CREATE", message, isForBot: true);
        world.BotWrote(message);
        return message;
    }

    /// <summary>The bot changes a message of its own: what is not named stays.</summary>
    public void Edit(FakeMessage message, JsonElement data, RequestBody body)
    {
        var json = (JsonObject)message.Json.ToNode()!;
        if (data.Has("content"))
        {
            json["content"] = data.Text("content") ?? string.Empty;
        }

        if (data.Has("embeds"))
        {
            json["embeds"] = Embeds(data);
        }

        if (data.Has("components"))
        {
            json["components"] = Components(data);
        }

        if (data.Has("attachments") || body.Files.Count > 0)
        {
            var kept = data.Items("attachments").Select(file => file.Text("id")).ToHashSet();
            var stay = message.Json.Items("attachments").Where(file => kept.Contains(file.Text("id"))).Select(file => file.ToNode());
            json["attachments"] = new JsonArray([.. stay, .. NewFiles(message.Channel, data, body)]);
        }

        // Whether one person alone sees it was settled when it was written.
        var flags = data.Number("flags") ?? message.Flags;
        json["flags"] = (flags & ~(Ephemeral | Loading)) | (message.Flags & Ephemeral);
        // What takes the place of "thinking …" is no edit.
        json["edited_timestamp"] = message.IsLoading ? null : Stamp();
        message.Change(json.ToElement());
        Tell("MESSAGE_UPDATE", message, isForBot: true);
        world.BotWrote(message);
    }

    /// <summary>A message goes.</summary>
    public void Delete(FakeMessage message)
    {
        message.Delete();
        var guildId = message.Channel.Guild?.Id;
        world.Dispatch("MESSAGE_DELETE", guildId, IntentOf(message.Channel), _ => new JsonObject
        {
            ["id"] = message.Id, ["channel_id"] = message.Channel.Id, ["guild_id"] = guildId,
        });
    }

    /// <summary>A message as REST gives it to the bot.</summary>
    public JsonNode ForBot(FakeMessage message)
    {
        var isForBot = message.Author == world.Bot || message.Channel.Guild is null || Mentions(message.Json);
        return isForBot ? message.Json.ToNode()! : Strip((JsonObject)message.Json.ToNode()!);
    }

    private static long IntentOf(FakeChannel channel) => channel.Guild is null ? FakeGateway.DirectMessagesIntent : FakeGateway.GuildMessagesIntent;

    private static JsonObject Strip(JsonObject json)
    {
        json["content"] = string.Empty;
        json["embeds"] = new JsonArray();
        json["attachments"] = new JsonArray();
        json["components"] = new JsonArray();
        json.Remove("poll");
        if (json["referenced_message"] is JsonObject referenced)
        {
            Strip(referenced);
        }

        return json;
    }

    private static JsonArray Embeds(JsonElement data) => new(
    [
        .. data.Items("embeds").Select(embed =>
        {
            var json = (JsonObject)embed.ToNode()!;
            json["type"] = "rich";
            return (JsonNode)json;
        }),
    ]);

    private static JsonArray Components(JsonElement data)
    {
        var id = 0;
        JsonNode Number(JsonElement component)
        {
            var json = (JsonObject)component.ToNode()!;
            json["id"] = ++id;
            if (component.Has("components"))
            {
                json["components"] = new JsonArray([.. component.Items("components").Select(Number)]);
            }

            return json;
        }

        return new JsonArray([.. data.Items("components").Select(Number)]);
    }

    private IEnumerable<JsonNode> NewFiles(FakeChannel channel, JsonElement data, RequestBody body)
    {
        foreach (var (index, file) in body.Files.OrderBy(file => file.Key))
        {
            var about = data.Items("attachments").FirstOrDefault(one => one.Text("id") == index.ToString(CultureInfo.InvariantCulture) || one.Number("id") == index);
            yield return world.Keep(channel, file, about.Text("description"));
        }
    }

    // Who may read: the bot's own messages, direct messages, those that mention it, and replies to its ordinary messages.
    private void Tell(string name, FakeMessage message, bool isForBot)
    {
        var channel = message.Channel;
        var reads = isForBot || channel.Guild is null || MentionsInText(message);
        var json = message.Json;
        world.Dispatch(name, channel.Guild?.Id, IntentOf(channel), intents =>
        {
            var event_ = (JsonObject)json.ToNode()!;
            if (channel.Guild is { } guild && !message.IsEphemeral)
            {
                event_["guild_id"] = guild.Id;
                event_["member"] = guild.MemberJson(message.Author, withUser: false, withPermissions: false);
            }

            return reads || (intents & FakeGateway.MessageContentIntent) != 0 ? event_ : Strip(event_);
        });
    }

    private bool Mentions(JsonElement json) => json.Items("mentions").Any(user => user.Text("id") == world.Bot.Id);

    private bool MentionsInText(FakeMessage message) =>
        Mention().Matches(message.Content).Any(match => match.Groups[1].Value == world.Bot.Id);

    private string Stamp() => world.Now.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);

    private void Refer(JsonObject json, FakeMessage to)
    {
        json["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = to.Id, ["channel_id"] = to.Channel.Id };
        if (to.Channel.Guild is { } guild)
        {
            json["message_reference"]!["guild_id"] = guild.Id;
        }

        var referenced = (JsonObject)ForBot(to);
        referenced.Remove("referenced_message");
        json["referenced_message"] = to.IsDeleted ? null : referenced;
    }

    private JsonObject Blank(FakeChannel channel, FakeUser author, string content, int type) => new()
    {
        ["id"] = world.Ids.Next(),
        ["type"] = type,
        ["channel_id"] = channel.Id,
        ["author"] = author.ToJson(),
        ["content"] = content,
        ["timestamp"] = Stamp(),
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["components"] = new JsonArray(),
        ["pinned"] = false,
        ["flags"] = 0,
    };

    [GeneratedRegex("<@!?([0-9]+)>")]
    private static partial Regex Mention();
}
