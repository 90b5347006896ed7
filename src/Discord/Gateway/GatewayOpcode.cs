namespace OnRecord.Discord.Gateway;

/// <summary>What a payload is about: those that the client sends or understands.</summary>
internal enum GatewayOpcode
{
    /// <summary>An event.</summary>
    Dispatch = 0,

    /// <summary>A heartbeat, or that one is wanted.</summary>
    Heartbeat = 1,

    /// <summary>Begins a session.</summary>
    Identify = 2,

    /// <summary>Goes on with a session.</summary>
    Resume = 6,

    /// <summary>Come back on a new connection.</summary>
    Reconnect = 7,

    /// <summary>The session is no longer valid, or for now.</summary>
    InvalidSession = 9,

    /// <summary>The greeting.</summary>
    Hello = 10,

    /// <summary>A heartbeat arrived.</summary>
    HeartbeatAck = 11,
}
