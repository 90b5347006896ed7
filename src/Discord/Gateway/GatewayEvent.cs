namespace OnRecord.Discord.Gateway;

/// <summary>The events that the client understands.</summary>
internal enum GatewayEvent
{
    /// <summary>None that it understands.</summary>
    Other,

    /// <summary>A session began.</summary>
    Ready,

    /// <summary>A session goes on; what was missed has been sent.</summary>
    Resumed,

    /// <summary>Somebody did something.</summary>
    InteractionCreate,

    /// <summary>Somebody wrote something.</summary>
    MessageCreate,

    /// <summary>A server can be reached.</summary>
    GuildCreate,

    /// <summary>A server cannot be reached, or the bot is no longer in it.</summary>
    GuildDelete,
}
