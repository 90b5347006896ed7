using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A channel, a thread, or somebody's direct messages with the bot.</summary>
public sealed class FakeChannel
{
    internal const int GuildText = 0;
    internal const int DirectMessages = 1;
    internal const int PublicThread = 11;

    private readonly World _world;
    private readonly List<FakeMessage> _messages = [];
    private readonly Pulse _written;
    private FakePermissions _denied;
    private int _read;

    internal FakeChannel(World world, string id, string name, int type, FakeGuild? guild, FakeChannel? parent, FakeUser? recipient)
    {
        (_world, Id, Name, Type, Guild, Parent, Recipient) = (world, id, name, type, guild, parent, recipient);
        _written = new Pulse(world.Options.Time);
    }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>0 in a server, 1 for direct messages, 11 for a thread.</summary>
    public int Type { get; }

    /// <summary>Its server; null for direct messages.</summary>
    public FakeGuild? Guild { get; }

    /// <summary>The channel that a thread hangs on.</summary>
    public FakeChannel? Parent { get; }

    /// <summary>Whose direct messages these are.</summary>
    public FakeUser? Recipient { get; }

    /// <summary>Whether it was deleted.</summary>
    public bool IsDeleted { get; private set; }

    /// <summary>What the bot may do here.</summary>
    public FakePermissions BotPermissions => Guild is null
        ? FakePermissions.Everybody
        : Guild.BotPermissions & ~(_denied | (Parent?._denied ?? FakePermissions.None));

    /// <summary>Messages that stand here and that everybody sees, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages => VisibleTo(null);

    /// <summary>Messages that stand here and that a person sees, oldest first.</summary>
    public IReadOnlyList<FakeMessage> VisibleTo(FakeUser? user)
    {
        lock (_world.Gate)
        {
            return [.. _messages.Where(message => !message.IsDeleted && (message.VisibleOnlyTo is null || message.VisibleOnlyTo == user))];
        }
    }

    /// <summary>Takes rights away from the bot here.</summary>
    public void Deny(FakePermissions permissions) => _denied |= permissions;

    /// <summary>Gives them back.</summary>
    public void Allow(FakePermissions permissions) => _denied &= ~permissions;

    /// <summary>Opens a thread.</summary>
    public FakeChannel AddThread(string name) => _world.AddChannel(Guild!, name, PublicThread, this);

    /// <summary>Deletes the channel and tells the bot.</summary>
    public void Delete()
    {
        IsDeleted = true;
        _world.Dispatch("CHANNEL_DELETE", Guild?.Id, FakeGateway.GuildsIntent, _ => ToJson());
    }

    /// <inheritdoc/>
    public override string ToString() => Recipient is null ? $"#{Name}" : $"direct messages with {Recipient.Name}";

    internal JsonObject ToJson()
    {
        var channel = new JsonObject { ["id"] = Id, ["type"] = Type, ["flags"] = 0, ["last_message_id"] = null };
        if (Recipient is not null)
        {
            channel["recipients"] = new JsonArray(Recipient.ToJson());
        }
        else
        {
            channel["name"] = Name;
            channel["guild_id"] = Guild!.Id;
            channel["parent_id"] = Parent?.Id;
            channel["permission_overwrites"] = new JsonArray();
            channel["position"] = 0;
        }

        return channel;
    }

    internal void Add(FakeMessage message)
    {
        lock (_world.Gate)
        {
            _messages.Add(message);
            if (_messages.Count > _world.Options.Kept)
            {
                _messages.RemoveAt(0);
                _read = Math.Max(0, _read - 1);
            }
        }

        _written.Beat();
    }

    /// <summary>The next message of the bot's that was not taken yet.</summary>
    internal async Task<FakeMessage> NextAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        FakeMessage? next = null;
        await _written.UntilAsync(
            () =>
            {
                lock (_world.Gate)
                {
                    while (next is null && _read < _messages.Count)
                    {
                        var message = _messages[_read++];
                        next = message.Author == _world.Bot && message.Use is null ? message : null;
                    }
                }

                return next is not null;
            },
            patience,
            () => $"the bot wrote nothing further in {this}. {_world.Lately()}",
            cancellationToken);
        return next!;
    }
}
