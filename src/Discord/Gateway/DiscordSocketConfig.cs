namespace OnRecord.Discord.Gateway;

/// <summary>How <see cref="DiscordSocketClient"/> connects.</summary>
public sealed record DiscordSocketConfig
{
    /// <summary>The bot's token, without "Bot " before it. It is sent to the gateway and shown nowhere.</summary>
    public required string Token { get; init; }

    /// <summary>Which events the gateway sends. The default is what commands, mentions and direct messages need; nothing privileged.</summary>
    public GatewayIntents Intents { get; init; } = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages;

    /// <summary>
    /// The address of a proxy or a simulator; null for Discord's own. It stands in for the address that <c>GET /gateway/bot</c> gives and
    /// for the host of the address that a session is resumed at.
    /// </summary>
    public Uri? GatewayUrl { get; init; }

    /// <summary>What the client calls itself.</summary>
    public string ClientName { get; init; } = "OnRecord";

    /// <summary>How long opening a connection may take.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the gateway may take to greet.</summary>
    public TimeSpan HelloTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long closing a connection may take.</summary>
    public TimeSpan CloseTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a session or a connection must have served before its end counts as an accident and not as a failure.</summary>
    public TimeSpan HealthyAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest frame that is read, in bytes; a larger one is passed over. Discord's own stay under a few million.</summary>
    public int LargestFrame { get; init; } = 16 * 1024 * 1024;

    /// <summary>Shows everything but the token.</summary>
    public override string ToString() => $"{nameof(DiscordSocketConfig)} {{ Intents = {(int)Intents}, GatewayUrl = {GatewayUrl} }}";
}
