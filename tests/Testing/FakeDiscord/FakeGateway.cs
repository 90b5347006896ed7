using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>The gateway of a loopback Discord: what came, and what it is told to do wrong.</summary>
public sealed class FakeGateway
{
    internal const long GuildsIntent = 1;
    internal const long GuildMessagesIntent = 1 << 9;
    internal const long DirectMessagesIntent = 1 << 12;
    internal const long MessageContentIntent = 1 << 15;

    private readonly World _world;
    private readonly GatewayServer _server;

    internal FakeGateway(World world, GatewayServer server) => (_world, _server) = (world, server);

    /// <summary>Connections that were ever made.</summary>
    public int Connections => _server.Counted.Connections;

    /// <summary>Connections that stand.</summary>
    public int OpenConnections => _server.Connections.Count;

    /// <summary>Identifies that came, those that were refused too.</summary>
    public int Identifies => _server.Counted.Identifies;

    /// <summary>What the identifies said, in order.</summary>
    public IReadOnlyList<JsonElement> IdentifyPayloads => _server.Identifies;

    /// <summary>Identifies that came although a session could have been resumed.</summary>
    public int NeedlessIdentifies => _server.Counted.NeedlessIdentifies;

    /// <summary>Identifies that came too soon after another.</summary>
    public int TooManyIdentifies => _server.Counted.TooManyIdentifies;

    /// <summary>Sessions that began.</summary>
    public int Readies => _server.Counted.Readies;

    /// <summary>Sessions that were resumed.</summary>
    public int Resumes => _server.Counted.Resumes;

    /// <summary>Resumes that came, those that were refused too.</summary>
    public int ResumesTried => _server.Counted.ResumesTried;

    /// <summary>Heartbeats that came.</summary>
    public int Heartbeats => _server.Counted.Heartbeats;

    /// <summary>Connections that the client closed with 1000 or 1001, which ends the session.</summary>
    public int CleanCloses => _server.Counted.CleanCloses;

    /// <summary>Whether each shard has a session that runs.</summary>
    public bool IsReady => _server.LiveSessions >= _world.Options.Shards;

    /// <summary>Waits until each shard has a session that runs.</summary>
    public Task WaitForReadyAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        UntilAsync(() => IsReady, patience, cancellationToken);

    /// <summary>Waits until something holds of what this gateway counts.</summary>
    public Task UntilAsync(Func<bool> holds, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        _world.Changed.UntilAsync(
            holds,
            patience ?? _world.Options.Patience,
            () => $"the gateway saw {Connections} connections ({OpenConnections} open), {Identifies} identifies, {Readies} sessions, {ResumesTried} resumes ({Resumes} granted), {Heartbeats} heartbeats. {_world.Lately()}",
            cancellationToken);

    /// <summary>Cuts all connections without a word.</summary>
    /// <param name="inMidFrame">Whether in the midst of an event.</param>
    public async Task DropAsync(bool inMidFrame = false) => await UntilGoneAsync(connection =>
    {
        if (inMidFrame)
        {
            connection.CutInMidFrame(Payload.Dispatch("MESSAGE_CREATE", int.MaxValue, new string('x', 2000)));
        }
        else
        {
            connection.Cut();
        }
    });

    /// <summary>Closes all connections with a code; what the code says becomes of the sessions. Returns when they are gone.</summary>
    public async Task CloseAsync(int code, string reason = "") => await UntilGoneAsync(connection => _server.Close(connection, code, reason));

    /// <summary>Lets the connections that stand go dead: nothing comes or goes any more, and nobody says so.</summary>
    public void Die() => All(connection => connection.Die());

    /// <summary>Heartbeats over the connections that stand go unacknowledged; those of later ones do not.</summary>
    public void WithholdAcks() => All(connection => connection.IsDeaf = true);

    /// <summary>Whether no heartbeat is acknowledged, over whichever connection.</summary>
    public bool NeverAcknowledges
    {
        get => _server.Faults.NeverAcknowledges;
        set => _server.Faults.NeverAcknowledges = value;
    }

    /// <summary>Asks for a heartbeat (opcode 1) and waits for it.</summary>
    public async Task RequestHeartbeatAsync(TimeSpan? patience = null, CancellationToken cancellationToken = default)
    {
        var before = Heartbeats;
        All(connection => connection.Send(Payload.HeartbeatRequest));
        await UntilAsync(() => Heartbeats > before, patience, cancellationToken);
    }

    /// <summary>Asks the client to connect again (opcode 7).</summary>
    public void Reconnect() => All(GatewayServer.SendAway);

    /// <summary>Says that the session is invalid (opcode 9).</summary>
    /// <param name="resumable">Whether it can be resumed.</param>
    public void InvalidateSession(bool resumable) => All(connection => _server.Invalidate(connection, resumable));

    /// <summary>The next connections are told to connect again before they get a hello.</summary>
    public void ReconnectBeforeHello(int times = 1) => Fault(faults => faults.HellosToReplace = times);

    /// <summary>The next connections get no hello.</summary>
    public void WithholdHello(int times = 1) => Fault(faults => faults.HellosToWithhold = times);

    /// <summary>The next connections are refused before they are made.</summary>
    public void RefuseConnections(int times = 1) => Fault(faults => faults.ConnectionsToRefuse = times);

    /// <summary>The next connections at the address that is for resuming are refused before they are made.</summary>
    public void RefuseResumeConnections(int times = 1) => Fault(faults => faults.ResumeConnectionsToRefuse = times);

    /// <summary>The next resumes are answered with opcode 9, false.</summary>
    public void RefuseResumes(int times = 1) => Fault(faults => faults.ResumesToRefuse = times);

    /// <summary>The next events are sent twice.</summary>
    public void RepeatEvents(int times = 1) => Fault(faults => faults.EventsToRepeat = times);

    /// <summary>Of the next events, each changes places with the one after it.</summary>
    public void SwapEvents(int times = 1) => Fault(faults => faults.EventsToSwap = times);

    /// <summary>Sends the event that waits to change places, where none comes after it.</summary>
    public void ReleaseSwapped() => _server.ReleaseHeld();

    /// <summary>Sets how many identifies are left, and until when.</summary>
    public void LimitIdentifies(int left, TimeSpan resetAfter)
    {
        lock (_server.Gate)
        {
            _server.Starts.Set(left, resetAfter);
        }
    }

    /// <summary>Sends any text at all, right or wrong: malformed JSON, an opcode that is none.</summary>
    public void SendRaw(string text) => All(connection => connection.Send(Encoding.UTF8.GetBytes(text)));

    /// <summary>Sends any bytes, as a frame that says it is binary.</summary>
    public void SendRaw(ReadOnlyMemory<byte> bytes) => All(connection => connection.Send(bytes, WebSocketMessageType.Binary));

    /// <summary>Sends an event of any name, numbered as it should be.</summary>
    public void SendEvent(string name, JsonElement data)
    {
        lock (_server.Gate)
        {
            foreach (var connection in _server.Connections)
            {
                if (connection.Session is { IsOver: false } session)
                {
                    connection.Send(session.Add(name, data.ToNode()));
                }
            }
        }
    }

    private void Fault(Action<GatewayFaults> set)
    {
        lock (_server.Gate)
        {
            set(_server.Faults);
        }
    }

    private void All(Action<GatewayConnection> act)
    {
        foreach (var connection in _server.Connections)
        {
            act(connection);
        }
    }

    private async Task UntilGoneAsync(Action<GatewayConnection> act)
    {
        var connections = _server.Connections;
        foreach (var connection in connections)
        {
            act(connection);
        }

        foreach (var connection in connections)
        {
            await connection.Gone.WaitAsync(_world.Options.Patience, _world.Options.Time);
        }
    }
}
