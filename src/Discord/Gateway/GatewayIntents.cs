namespace OnRecord.Discord.Gateway;

/// <summary>Which events the gateway sends. None of these is privileged; interactions need none.</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>Interactions alone.</summary>
    None = 0,

    /// <summary>Servers that come, go and fail.</summary>
    Guilds = 1 << 0,

    /// <summary>Messages in servers; with text where they mention the bot.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Direct messages.</summary>
    DirectMessages = 1 << 12,
}
