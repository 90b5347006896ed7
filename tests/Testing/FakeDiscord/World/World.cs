using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>Everything that the loopback Discord knows: who is there, what was written, which commands are registered.</summary>
internal sealed class World
{
    private readonly Dictionary<string, FakeUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeGuild> _guilds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FakeChannel> _directChannels = new(StringComparer.Ordinal);
    private readonly Kept<FakeMessage> _messages;
    private readonly Kept<FakeUse> _uses;
    private readonly Kept<StoredFile> _files;
    private readonly List<string> _violations = [];
    private readonly Random _random;

    public World(FakeDiscordOptions options)
    {
        Options = options;
        Ids = new Snowflakes(options.Time);
        _random = new Random(options.Seed);
        _messages = new Kept<FakeMessage>(options.Kept);
        _uses = new Kept<FakeUse>(options.Kept);
        _files = new Kept<StoredFile>(options.Kept);
        ApplicationId = options.ApplicationId ?? Ids.Next();
        Bot = new FakeUser(Ids.Next(), options.BotName, isBot: true);
        _users[Bot.Id] = Bot;
        Commands = new CommandRegister(this);
        Changed = new Pulse(options.Time);
    }

    public FakeDiscordOptions Options { get; }

    public Lock Gate { get; } = new();

    public Snowflakes Ids { get; }

    public string ApplicationId { get; }

    public FakeUser Bot { get; }

    public CommandRegister Commands { get; }

    /// <summary>Beats whenever something happened that a test may wait for and that no message or interaction tells.</summary>
    public Pulse Changed { get; }

    /// <summary>Where the server listens: <c>127.0.0.1:port</c>.</summary>
    public string Address { get; set; } = string.Empty;

    /// <summary>Sends events. Set once the gateway is there.</summary>
    public Action<string, string?, long, Func<long, JsonObject?>> Dispatch { get; set; } = (_, _, _, _) => { };

    /// <summary>The last requests in a few words. Set once the REST interface is there.</summary>
    public Func<string> LastRequests { get; set; } = () => string.Empty;

    /// <summary>Called when the bot wrote a message or changed one.</summary>
    public Action<FakeMessage> BotWrote { get; set; } = _ => { };

    public IReadOnlyList<FakeGuild> Guilds
    {
        get
        {
            lock (Gate)
            {
                return [.. _guilds.Values];
            }
        }
    }

    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (Gate)
            {
                return [.. _violations];
            }
        }
    }

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public static string Digits(FakePermissions permissions) => ((ulong)permissions).ToString(CultureInfo.InvariantCulture);

    public void Violate(string sentence)
    {
        lock (Gate)
        {
            if (_violations.Count < Options.Kept)
            {
                _violations.Add(sentence);
            }
        }

        Changed.Beat();
    }

    /// <summary>What a wait that ended for nothing says.</summary>
    public string Lately()
    {
        var violations = Violations;
        var said = violations.Count == 0 ? string.Empty : $" Violations: {string.Join(" · ", violations.Take(5))}";
        return $"Last requests: {LastRequests()}.{said}";
    }

    /// <summary>Letters that nobody guesses; the same in each run.</summary>
    public string Secret(int bytes)
    {
        Span<byte> drawn = stackalloc byte[bytes];
        lock (Gate)
        {
            _random.NextBytes(drawn);
        }

        return Convert.ToHexStringLower(drawn);
    }

    /// <summary>A short hash, as buckets have.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))).AsSpan(0, 32).ToString();

    public FakeGuild AddGuild(string name)
    {
        var guild = new FakeGuild(this, Ids.Next(), name);
        lock (Gate)
        {
            _guilds[guild.Id] = guild;
        }

        Dispatch("GUILD_CREATE", guild.Id, FakeGateway.GuildsIntent, _ => guild.ToJson());
        return guild;
    }

    public FakeUser AddUser(string name)
    {
        var user = new FakeUser(Ids.Next(), name, isBot: false);
        lock (Gate)
        {
            _users[user.Id] = user;
        }

        return user;
    }

    public FakeChannel AddChannel(FakeGuild guild, string name, int type, FakeChannel? parent)
    {
        var channel = new FakeChannel(this, Ids.Next(), name, type, guild, parent, null);
        lock (Gate)
        {
            _channels[channel.Id] = channel;
        }

        guild.Add(channel);
        Dispatch(type == FakeChannel.PublicThread ? "THREAD_CREATE" : "CHANNEL_CREATE", guild.Id, FakeGateway.GuildsIntent, _ => channel.ToJson());
        return channel;
    }

    public FakeChannel DirectChannel(FakeUser user)
    {
        lock (Gate)
        {
            if (!_directChannels.TryGetValue(user.Id, out var channel))
            {
                channel = new FakeChannel(this, Ids.Next(), user.Name, FakeChannel.DirectMessages, null, null, user);
                _directChannels[user.Id] = _channels[channel.Id] = channel;
            }

            return channel;
        }
    }

    public FakeUser? FindUser(string id) => Find(_users, id);

    public FakeUser? FindUserByName(string name)
    {
        lock (Gate)
        {
            return _users.Values.FirstOrDefault(user => string.Equals(user.Name, name, StringComparison.OrdinalIgnoreCase));
        }
    }

    public FakeGuild? FindGuild(string id) => Find(_guilds, id) is { HasBot: true } guild ? guild : null;

    public FakeChannel? FindChannel(string id) => Find(_channels, id) is { IsDeleted: false } channel ? channel : null;

    public FakeMessage? FindMessage(string id)
    {
        lock (Gate)
        {
            return _messages.Find(id) is { IsDeleted: false } message ? message : null;
        }
    }

    public FakeUse? FindUse(string idOrToken)
    {
        lock (Gate)
        {
            return _uses.Find(idOrToken);
        }
    }

    public StoredFile? FindFile(string id)
    {
        lock (Gate)
        {
            return _files.Find(id);
        }
    }

    public void Keep(FakeMessage message)
    {
        lock (Gate)
        {
            _messages.Add(message.Id, message);
        }

        message.Channel.Add(message);
    }

    public void Keep(FakeUse use)
    {
        lock (Gate)
        {
            _uses.Add(use.Id, use);
            _uses.Add(use.Token, use);
        }
    }

    /// <summary>Keeps a file and tells where it can be had.</summary>
    public JsonObject Keep(FakeChannel channel, FakeFile file, string? description = null)
    {
        var id = Ids.Next();
        lock (Gate)
        {
            _files.Add(id, new StoredFile(id, file));
        }

        var url = $"http://{Address}/attachments/{channel.Id}/{id}/{Uri.EscapeDataString(file.Name)}?ex=ffffffff&is=0&hm={Secret(8)}";
        return new JsonObject
        {
            ["id"] = id,
            ["filename"] = file.Name,
            ["size"] = file.Content.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = file.ContentType,
            ["description"] = description,
            ["flags"] = 0,
        };
    }

    private T? Find<T>(Dictionary<string, T> all, string id)
        where T : class
    {
        lock (Gate)
        {
            return all.GetValueOrDefault(id);
        }
    }

    /// <summary>A file that was sent.</summary>
    public sealed record StoredFile(string Id, FakeFile File);

    /// <summary>The last so many of something, so that an hour of questions does not fill the memory.</summary>
    private sealed class Kept<T>(int most)
        where T : class
    {
        private readonly Dictionary<string, T> _items = new(StringComparer.Ordinal);
        private readonly Queue<string> _order = new();

        public T? Find(string id) => _items.GetValueOrDefault(id);

        public void Add(string id, T item)
        {
            _items[id] = item;
            _order.Enqueue(id);
            while (_order.Count > most)
            {
                _items.Remove(_order.Dequeue());
            }
        }
    }
}
