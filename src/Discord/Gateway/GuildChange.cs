namespace OnRecord.Discord.Gateway;

/// <summary>What happened to a server.</summary>
public enum GuildChange
{
    /// <summary>It can be reached: at the start, when the bot is invited, or after an outage.</summary>
    Available,

    /// <summary>It cannot be reached for now.</summary>
    Unavailable,

    /// <summary>The bot was taken out of it.</summary>
    Left,
}
