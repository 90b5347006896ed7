using System.Text.Json;
using System.Text.Json.Nodes;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The gateway: connections come, identify or resume, and get the events of their shard.</summary>
internal sealed class GatewayServer
{
    private readonly World _world;
    private readonly FakeDiscordOptions _options;
    private readonly List<GatewayConnection> _connections = [];
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);
    private readonly List<JsonElement> _identifies = [];
    private Held? _held;

    public GatewayServer(World world)
    {
        (_world, _options) = (world, world.Options);
        Starts = new SessionStarts(_options);
        world.Dispatch = Dispatch;
    }

    public Lock Gate { get; } = new();

    public SessionStarts Starts { get; }

    public GatewayFaults Faults { get; } = new();

    public Counts Counted { get; } = new();

    public IReadOnlyList<JsonElement> Identifies
    {
        get
        {
            lock (Gate)
            {
                return [.. _identifies];
            }
        }
    }

    public IReadOnlyList<GatewayConnection> Connections
    {
        get
        {
            lock (Gate)
            {
                return [.. _connections];
            }
        }
    }

    /// <summary>The sessions that run over a connection.</summary>
    public int LiveSessions
    {
        get
        {
            lock (Gate)
            {
                return _sessions.Values.Count(session => session is { IsOver: false, Connection: not null });
            }
        }
    }

    /// <summary>Whether a connection may be made at all.</summary>
    public bool Admits(bool isResumeAddress)
    {
        lock (Gate)
        {
            if (isResumeAddress && GatewayFaults.Take(Faults.ResumeConnectionsToRefuse, left => Faults.ResumeConnectionsToRefuse = left))
            {
                // Who cannot reach the resume address may identify.
                foreach (var session in _sessions.Values.Where(session => session.Connection is null))
                {
                    session.ClientKnowsItIsOver = true;
                }

                return false;
            }

            return !GatewayFaults.Take(Faults.ConnectionsToRefuse, left => Faults.ConnectionsToRefuse = left);
        }
    }

    /// <summary>A client came.</summary>
    public async Task ServeAsync(GatewayConnection connection, string version, string encoding, CancellationToken stopping)
    {
        lock (Gate)
        {
            _connections.Add(connection);
            Counted.Connections++;
            if (version != "10" || encoding != "json")
            {
                Refuse(connection, 4012, $"a connection with v={version} and encoding={encoding}");
            }
            else if (GatewayFaults.Take(Faults.HellosToReplace, left => Faults.HellosToReplace = left))
            {
                SendAway(connection);
            }
            else if (!GatewayFaults.Take(Faults.HellosToWithhold, left => Faults.HellosToWithhold = left))
            {
                connection.Send(Payload.Hello(_options.HeartbeatInterval));
                connection.ExpectHeartbeats(_options.HeartbeatInterval, _options.HeartbeatGrace);
            }
        }

        _world.Changed.Beat();
        await connection.RunAsync(stopping);
    }

    /// <summary>Asks a client to come again: it has a few seconds.</summary>
    public static void SendAway(GatewayConnection connection)
    {
        connection.WasSentAway = true;
        connection.Send(Payload.Reconnect);
        connection.CutAfter(TimeSpan.FromSeconds(3));
    }

    /// <summary>The client broke a rule: that is written down, and the connection closed.</summary>
    public void Refuse(GatewayConnection connection, int code, string what)
    {
        _world.Violate($"Gateway: {what}; closed with {code}.");
        Close(connection, code, what);
    }

    /// <summary>Closes a connection with a code, and with the code what becomes of the session.</summary>
    public void Close(GatewayConnection connection, int code, string reason)
    {
        lock (Gate)
        {
            if (connection.Session is { } session && EndsSession(code))
            {
                session.IsOver = session.ClientKnowsItIsOver = true;
            }
        }

        connection.Close(code, reason);
    }

    /// <summary>Ends a session, or only says that the client has to resume it.</summary>
    public void Invalidate(GatewayConnection connection, bool resumable)
    {
        lock (Gate)
        {
            if (connection.Session is { } session && !resumable)
            {
                session.IsOver = session.ClientKnowsItIsOver = true;
            }

            connection.Send(Payload.InvalidSession(resumable));
        }
    }

    /// <summary>A heartbeat did not come in time.</summary>
    public void MissedHeartbeat(GatewayConnection connection)
    {
        if (!connection.IsDead && connection.ClosedWith is null && !connection.WasSentAway)
        {
            Refuse(connection, 4009, "no heartbeat in time");
        }
    }

    /// <summary>A connection is gone.</summary>
    public void Left(GatewayConnection connection)
    {
        lock (Gate)
        {
            _connections.Remove(connection);
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
                session.LostAt = _world.Now;
                if (connection.ClientClosedWith is 1000 or 1001 && connection.ClosedWith is null)
                {
                    session.IsOver = session.ClientKnowsItIsOver = true;
                    Counted.CleanCloses++;
                }
            }
        }

        _world.Changed.Beat();
    }

    /// <summary>The client sent something.</summary>
    public void Received(GatewayConnection connection, int opcode, JsonElement payload)
    {
        var data = payload.Path("d") ?? default;
        lock (Gate)
        {
            switch (opcode)
            {
                case 1:
                    Heartbeat(connection, data);
                    break;
                case 2 or 6 when connection.HasBegun:
                    Refuse(connection, 4005, "identified or resumed twice on one connection");
                    break;
                case 2:
                    Identify(connection, data);
                    break;
                case 6:
                    Resume(connection, data);
                    break;
                case 3 or 4 or 8 or 31 or 43 when connection.Session is null:
                    Refuse(connection, 4003, $"opcode {opcode} before identifying");
                    break;
                case 3 or 4 or 8 or 31 or 43:
                    break;
                default:
                    Refuse(connection, 4001, $"the unknown opcode {opcode}");
                    break;
            }
        }

        _world.Changed.Beat();
    }

    private static bool EndsSession(int code) => code is 1000 or 1001 or 4003 or 4004 or 4007 or 4009 or (>= 4010 and <= 4014);

    private void Heartbeat(GatewayConnection connection, JsonElement data)
    {
        Counted.Heartbeats++;
        connection.Beat();
        if (data.ValueKind is JsonValueKind.Number && data.TryGetInt32(out var sequence) && connection.Session is { } session)
        {
            if (sequence > session.Sequence)
            {
                _world.Violate($"Gateway: a heartbeat with the sequence number {sequence}, though only {session.Sequence} were sent.");
            }

            session.Acknowledge(Math.Min(sequence, session.Sequence));
        }

        if (!connection.IsDeaf && !Faults.NeverAcknowledges)
        {
            connection.Send(Payload.HeartbeatAck);
        }
    }

    private void Identify(GatewayConnection connection, JsonElement data)
    {
        connection.HasBegun = true;
        Counted.Identifies++;
        _identifies.Add(data.Clone());
        if (connection.IsResumeAddress)
        {
            _world.Violate("Gateway: an identify at the address that is for resuming.");
        }

        if (IdentifyRules.Refusal(data, _options) is var (code, reason))
        {
            Refuse(connection, code, reason);
            return;
        }

        var (shard, shards) = IdentifyRules.Shard(data, _options);
        if (!Starts.TryTake())
        {
            Refuse(connection, 4004, "an identify though none was left; Discord resets the token then");
            return;
        }

        if (!Starts.TryEnter(shard))
        {
            Counted.TooManyIdentifies++;
            _world.Violate($"Gateway: an identify within {_options.IdentifyWindow.TotalSeconds:0.#} s of the last; answered with opcode 9.");
            connection.HasBegun = false;
            connection.Send(Payload.InvalidSession(resumable: false));
            return;
        }

        foreach (var before in _sessions.Values.Where(session => session.Shard == shard).ToArray())
        {
            if (!before.ClientKnowsItIsOver && !IsExpired(before))
            {
                Counted.NeedlessIdentifies++;
            }

            before.Connection?.Cut();
            _sessions.Remove(before.Id);
        }

        Begin(connection, new GatewaySession(_world.Secret(16), shard, shards, data.Path("intents")!.Value.GetInt64(), _options.Kept));
    }

    private void Begin(GatewayConnection connection, GatewaySession session)
    {
        _sessions[session.Id] = session;
        session.Connection = connection;
        connection.Session = session;
        var guilds = _world.Guilds.Where(guild => guild.HasBot && ShardOf(guild.Id, session.Shards) == session.Shard).ToArray();
        connection.Send(session.Add("READY", new JsonObject
        {
            ["v"] = 10,
            ["user"] = _world.Bot.ToJson(),
            ["guilds"] = new JsonArray([.. guilds.Select(guild => (JsonNode)new JsonObject { ["id"] = guild.Id, ["unavailable"] = true })]),
            ["session_id"] = session.Id,
            ["session_type"] = "normal",
            ["resume_gateway_url"] = $"ws://{_world.Address}{GatewayEndpoint.ResumePath}",
            ["shard"] = new JsonArray(session.Shard, session.Shards),
            ["application"] = new JsonObject { ["id"] = _world.ApplicationId, ["flags"] = 0 },
            ["private_channels"] = new JsonArray(),
            ["relationships"] = new JsonArray(),
            ["presences"] = new JsonArray(),
            ["guild_join_requests"] = new JsonArray(),
            ["_trace"] = new JsonArray("[\"loopback\",{}]"),
        }));
        Counted.Readies++;
        if ((session.Intents & FakeGateway.GuildsIntent) != 0)
        {
            foreach (var guild in guilds)
            {
                connection.Send(session.Add("GUILD_CREATE", guild.ToJson()));
            }
        }
    }

    private void Resume(GatewayConnection connection, JsonElement data)
    {
        connection.HasBegun = true;
        Counted.ResumesTried++;
        if (data.Text("token") != _options.Token)
        {
            Refuse(connection, 4004, "a resume with a wrong token");
            return;
        }

        if (!connection.IsResumeAddress)
        {
            _world.Violate("Gateway: a resume at another address than READY gave.");
        }

        var session = _sessions.GetValueOrDefault(data.Text("session_id") ?? string.Empty);
        if (data.Number("seq") is not { } sequence || sequence > (session?.Sequence ?? int.MaxValue))
        {
            connection.Session = session;
            Refuse(connection, 4007, "a resume with a sequence number that never was");
            return;
        }

        var refused = GatewayFaults.Take(Faults.ResumesToRefuse, left => Faults.ResumesToRefuse = left);
        var missed = session is null || session.IsOver || IsExpired(session) || refused ? null : session.After(sequence);
        if (missed is null)
        {
            if (session is not null)
            {
                session.IsOver = session.ClientKnowsItIsOver = true;
            }

            connection.HasBegun = false;
            connection.Send(Payload.InvalidSession(resumable: false));
            return;
        }

        if (sequence < session!.Acknowledged)
        {
            _world.Violate($"Gateway: a resume from {sequence}, though a heartbeat had said {session.Acknowledged}.");
        }

        session.Connection?.Cut();
        session.Connection = connection;
        session.LostAt = null;
        session.ClientKnowsItIsOver = false;
        connection.Session = session;
        foreach (var payload in missed)
        {
            connection.Send(payload);
        }

        connection.Send(session.Add("RESUMED", new JsonObject { ["_trace"] = new JsonArray("[\"loopback\",{}]") }));
        Counted.Resumes++;
    }

    private bool IsExpired(GatewaySession session) => session.LostAt is { } lost && _world.Now - lost > _options.ResumableFor;

    // Events of direct messages go to the first shard.
    private static int ShardOf(string? guildId, int shards) =>
        guildId is null ? 0 : (int)((ulong.Parse(guildId) >> 22) % (ulong)shards);

    private void Dispatch(string name, string? guildId, long intents, Func<long, JsonObject?> make)
    {
        lock (Gate)
        {
            // Of two events that change places the first waits for the second.
            if (_held is null && GatewayFaults.Take(Faults.EventsToSwap, left => Faults.EventsToSwap = left))
            {
                _held = new Held(name, guildId, intents, make);
                return;
            }

            SendToAll(name, guildId, intents, make);
            ReleaseHeld();
        }
    }

    /// <summary>Sends an event that waits to change places with another.</summary>
    public void ReleaseHeld()
    {
        lock (Gate)
        {
            if (_held is var (name, guildId, intents, make))
            {
                _held = null;
                SendToAll(name, guildId, intents, make);
            }
        }
    }

    private void SendToAll(string name, string? guildId, long intents, Func<long, JsonObject?> make)
    {
        var repeats = GatewayFaults.Take(Faults.EventsToRepeat, left => Faults.EventsToRepeat = left);
        foreach (var session in _sessions.Values)
        {
            if (!session.IsOver
                && ShardOf(guildId, session.Shards) == session.Shard
                && (intents == 0 || (session.Intents & intents) != 0)
                && make(session.Intents) is { } data)
            {
                var payload = session.Add(name, data);
                session.Connection?.Send(payload);
                if (repeats)
                {
                    session.Connection?.Send(payload);
                }
            }
        }
    }

    private sealed record Held(string Name, string? GuildId, long Intents, Func<long, JsonObject?> Make);

    /// <summary>What happened how often.</summary>
    internal sealed class Counts
    {
        public int Connections { get; set; }

        public int Identifies { get; set; }

        public int NeedlessIdentifies { get; set; }

        public int TooManyIdentifies { get; set; }

        public int Readies { get; set; }

        public int ResumesTried { get; set; }

        public int Resumes { get; set; }

        public int Heartbeats { get; set; }

        public int CleanCloses { get; set; }
    }
}
