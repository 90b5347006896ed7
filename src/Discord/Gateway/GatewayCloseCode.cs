namespace OnRecord.Discord.Gateway;

/// <summary>Why the gateway closed a connection.</summary>
public enum GatewayCloseCode
{
    /// <summary>It gave no code: the connection dropped.</summary>
    None = 0,

    /// <summary>Something went wrong there.</summary>
    UnknownError = 4000,

    /// <summary>An opcode it does not know.</summary>
    UnknownOpcode = 4001,

    /// <summary>A payload it cannot read.</summary>
    DecodeError = 4002,

    /// <summary>A payload before identifying, or the session is no longer valid.</summary>
    NotAuthenticated = 4003,

    /// <summary>The token is wrong.</summary>
    AuthenticationFailed = 4004,

    /// <summary>Identified twice.</summary>
    AlreadyAuthenticated = 4005,

    /// <summary>Resumed with a wrong sequence number.</summary>
    InvalidSequence = 4007,

    /// <summary>Too many payloads.</summary>
    RateLimited = 4008,

    /// <summary>The session timed out.</summary>
    SessionTimedOut = 4009,

    /// <summary>A shard that is none.</summary>
    InvalidShard = 4010,

    /// <summary>Too many servers for one connection.</summary>
    ShardingRequired = 4011,

    /// <summary>A version of the gateway that is none.</summary>
    InvalidApiVersion = 4012,

    /// <summary>Intents that are none.</summary>
    InvalidIntents = 4013,

    /// <summary>Intents that the application may not have.</summary>
    DisallowedIntents = 4014,
}
