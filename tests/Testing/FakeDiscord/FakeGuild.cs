using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A server that the bot was invited to.</summary>
public sealed class FakeGuild
{
    private readonly World _world;
    private readonly Dictionary<string, Membership> _members = new(StringComparer.Ordinal);
    private readonly List<FakeChannel> _channels = [];
    private readonly List<FakeRole> _roles = [];

    internal FakeGuild(World world, string id, string name) => (_world, Id, Name) = (world, id, name);

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What the bot may do, where a channel does not say otherwise.</summary>
    public FakePermissions BotPermissions { get; set; } = FakePermissions.Everybody;

    /// <summary>Whether the bot was invited with the scope <c>applications.commands</c>.</summary>
    public bool HasCommandScope { get; set; } = true;

    /// <summary>Whether a moderator of the server opened all commands to everybody, whatever they ask for by themselves.</summary>
    public bool CommandsAreForEverybody { get; set; }

    /// <summary>Whether it can be reached.</summary>
    public bool IsAvailable { get; private set; } = true;

    /// <summary>Whether the bot is in it.</summary>
    public bool HasBot { get; private set; } = true;

    /// <summary>Its channels and threads.</summary>
    public IReadOnlyList<FakeChannel> Channels
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _channels];
            }
        }
    }

    /// <summary>Makes a channel.</summary>
    public FakeChannel AddChannel(string name) => _world.AddChannel(this, name, FakeChannel.GuildText, null);

    /// <summary>Makes a role.</summary>
    public FakeRole AddRole(string name)
    {
        var role = new FakeRole(_world.Ids.Next(), name);
        lock (_world.Gate)
        {
            _roles.Add(role);
        }

        return role;
    }

    /// <summary>Somebody new.</summary>
    public FakeUser AddMember(string name, FakePermissions permissions = FakePermissions.Everybody, params FakeRole[] roles) =>
        AddMember(_world.AddUser(name), permissions, roles);

    /// <summary>Somebody who is elsewhere already.</summary>
    public FakeUser AddMember(FakeUser user, FakePermissions permissions = FakePermissions.Everybody, params FakeRole[] roles)
    {
        lock (_world.Gate)
        {
            _members[user.Id] = new Membership(user, permissions, roles);
        }

        return user;
    }

    /// <summary>The server fails: the bot is told that it cannot be reached.</summary>
    public void Fail()
    {
        IsAvailable = false;
        _world.Dispatch("GUILD_DELETE", Id, FakeGateway.GuildsIntent, _ => new JsonObject { ["id"] = Id, ["unavailable"] = true });
    }

    /// <summary>The server is back.</summary>
    public void Recover()
    {
        IsAvailable = true;
        _world.Dispatch("GUILD_CREATE", Id, FakeGateway.GuildsIntent, _ => ToJson());
    }

    /// <summary>Takes the bot out of the server.</summary>
    public void RemoveBot()
    {
        HasBot = false;
        _world.Dispatch("GUILD_DELETE", Id, FakeGateway.GuildsIntent, _ => new JsonObject { ["id"] = Id });
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal void Add(FakeChannel channel)
    {
        lock (_world.Gate)
        {
            _channels.Add(channel);
        }
    }

    internal FakePermissions PermissionsOf(FakeUser user) => MembershipOf(user).Permissions;

    internal bool HasMember(FakeUser user)
    {
        lock (_world.Gate)
        {
            return _members.ContainsKey(user.Id);
        }
    }

    /// <summary>A member, as it stands in an event: with the user or without.</summary>
    internal JsonObject MemberJson(FakeUser user, bool withUser, bool withPermissions)
    {
        var membership = user.IsBot ? new Membership(user, BotPermissions, []) : MembershipOf(user);
        var member = new JsonObject
        {
            ["roles"] = new JsonArray([.. membership.Roles.Select(role => (JsonNode)role.Id)]),
            ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
            ["nick"] = null,
            ["avatar"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["pending"] = false,
            ["premium_since"] = null,
            ["communication_disabled_until"] = null,
        };
        if (withUser)
        {
            member["user"] = user.ToJson();
        }

        if (withPermissions)
        {
            member["permissions"] = World.Digits(membership.Permissions);
        }

        return member;
    }

    internal JsonObject ToJson()
    {
        lock (_world.Gate)
        {
            return IsAvailable
                ? new JsonObject
                {
                    ["id"] = Id,
                    ["name"] = Name,
                    ["unavailable"] = false,
                    ["member_count"] = _members.Count + 1,
                    ["large"] = false,
                    ["joined_at"] = "2024-01-01T00:00:00.000000+00:00",
                    ["preferred_locale"] = "en-US",
                    ["channels"] = new JsonArray([.. _channels.Where(channel => channel.Type == FakeChannel.GuildText).Select(channel => (JsonNode)channel.ToJson())]),
                    ["threads"] = new JsonArray(),
                    ["members"] = new JsonArray(),
                    ["roles"] = new JsonArray([.. _roles.Select(role => (JsonNode)new JsonObject { ["id"] = role.Id, ["name"] = role.Name, ["permissions"] = "0" })]),
                }
                : new JsonObject { ["id"] = Id, ["unavailable"] = true };
        }
    }

    private Membership MembershipOf(FakeUser user)
    {
        lock (_world.Gate)
        {
            return _members.GetValueOrDefault(user.Id)
                ?? throw new FakeDiscordException($"{user.Name} is not in {Name}; add them with AddMember.");
        }
    }

    private sealed record Membership(FakeUser User, FakePermissions Permissions, IReadOnlyList<FakeRole> Roles);
}
