using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>What an interaction refers to by id.</summary>
internal sealed class Resolved(World world, FakeChannel channel)
{
    private readonly JsonObject _maps = [];

    public void Add(FakeMessage message) => Map("messages")[message.Id] = message.Json.ToNode();

    public void Add(FakeUser user)
    {
        Map("users")[user.Id] = user.ToJson();
        if (channel.Guild is { } guild && (user.IsBot || guild.HasMember(user)))
        {
            Map("members")[user.Id] = guild.MemberJson(user, withUser: false, withPermissions: true);
        }
    }

    public void Add(FakeChannel other) => Map("channels")[other.Id] = other.ToJson();

    public void Add(FakeRole role) => Map("roles")[role.Id] = new JsonObject { ["id"] = role.Id, ["name"] = role.Name, ["permissions"] = "0" };

    public string Add(FakeFile file)
    {
        var attachment = world.Keep(channel, file);
        attachment["ephemeral"] = true;
        var id = attachment["id"]!.GetValue<string>();
        Map("attachments")[id] = attachment;
        return id;
    }

    public JsonObject? ToJson() => _maps.Count == 0 ? null : _maps;

    private JsonObject Map(string name)
    {
        if (_maps[name] is not JsonObject map)
        {
            _maps[name] = map = [];
        }

        return map;
    }
}
