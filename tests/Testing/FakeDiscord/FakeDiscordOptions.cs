namespace OnRecord.Testing.FakeDiscord;

/// <summary>How the loopback Discord is set up. What is not set is as Discord has it.</summary>
public sealed record FakeDiscordOptions
{
    /// <summary>The port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>The only bot token that is taken.</summary>
    public string Token { get; init; } = "ZmFrZS1ib3Q.Gfake0.loopback-only-token";

    /// <summary>The application's id; null makes one.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>The bot's name.</summary>
    public string BotName { get; init; } = "OnRecord";

    /// <summary>How often a connection must send a heartbeat.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How much later than due a heartbeat may come.</summary>
    public TimeSpan HeartbeatGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many shards <c>/gateway/bot</c> asks for.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many shards may identify at once.</summary>
    public int MaxConcurrency { get; init; } = 1;

    /// <summary>In which time no more than <see cref="MaxConcurrency"/> may identify.</summary>
    public TimeSpan IdentifyWindow { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many identifies are left.</summary>
    public int IdentifiesLeft { get; init; } = 1000;

    /// <summary>When the identifies are full again.</summary>
    public TimeSpan IdentifiesResetAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Intents that the application may have beyond those that all may.</summary>
    public long PrivilegedIntents { get; init; }

    /// <summary>How long a session can be resumed after its connection went.</summary>
    public TimeSpan ResumableFor { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>In which time an interaction must be answered for the first time.</summary>
    public TimeSpan FirstResponseWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long an answered interaction's token lives.</summary>
    public TimeSpan TokenLife { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether the buckets of the REST interface run out.</summary>
    public bool RateLimits { get; init; } = true;

    /// <summary>Discord's own description of its REST interface, which every body is checked against; null checks by our own rules alone.</summary>
    public string? SchemaFile { get; init; } = Found;

    /// <summary>How long anything is waited for before the wait ends with a <see cref="TimeoutException"/> that tells what came.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many messages, requests and interactions are kept for looking at.</summary>
    public int Kept { get; init; } = 20_000;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>What tokens and session ids are drawn from.</summary>
    public int Seed { get; init; } = 17;

    private static string? Found { get; } =
        SharedFolder.Path is { } shared && Path.Combine(shared, "discord", "openapi.json") is var file && File.Exists(file) ? file : null;
}
