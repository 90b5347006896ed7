namespace OnRecord.Discord.Gateway;

/// <summary>How a connection ended.</summary>
internal enum Ending
{
    /// <summary>It could not be opened.</summary>
    Unreachable,

    /// <summary>The gateway did not greet.</summary>
    NotGreeted,

    /// <summary>It broke off.</summary>
    Dropped,

    /// <summary>The gateway closed it.</summary>
    Closed,

    /// <summary>A heartbeat was not acknowledged before the next.</summary>
    Unheard,

    /// <summary>The gateway asked to come back on a new connection.</summary>
    AskedBack,

    /// <summary>The gateway does not take the session now, but may on a new connection.</summary>
    SessionRefused,

    /// <summary>The gateway no longer knows the session.</summary>
    SessionGone,

    /// <summary>We left.</summary>
    Stopped,

    /// <summary>Something went wrong on our side.</summary>
    Failed,
}
