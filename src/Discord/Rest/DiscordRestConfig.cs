namespace OnRecord.Discord.Rest;

/// <summary>How the client talks to Discord's REST interface.</summary>
public sealed record DiscordRestConfig
{
    /// <summary>The bot's token, without "Bot " before it. It appears in no log and no message of an exception.</summary>
    public required string Token { get; init; }

    /// <summary>Where the interface is, with its version; a proxy or a simulator can stand in its place.</summary>
    public Uri ApiUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Where the bot can be read about. Discord turns away clients that do not say.</summary>
    public required string UserAgentUrl { get; init; }

    /// <summary>The bot's version.</summary>
    public required string UserAgentVersion { get; init; }

    /// <summary>How long a connection may take to stand.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one try of a request may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a request is tried where Discord fails (5xx, no answer) and repeating it is safe.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How often a request is sent anew after Discord said that it came too early (429).</summary>
    public int RateLimitedAttempts { get; init; } = 5;

    /// <summary>A request that would have to wait longer than this for a rate limit fails at once instead.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many requests a second go out in all; those that answer interactions are not counted.</summary>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>
    /// How many responses of 401, 403 and 429 in ten minutes are taken before nothing is sent any more. Discord bans the address at
    /// 10,000; what is in flight and other programs at the same address need the rest.
    /// </summary>
    public int InvalidRequestLimit { get; init; } = 9_000;

    /// <summary>Says where, not with which token.</summary>
    public override string ToString() => $"{nameof(DiscordRestConfig)} {{ ApiUrl = {ApiUrl} }}";
}
