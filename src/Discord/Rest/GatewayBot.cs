namespace OnRecord.Discord.Rest;

/// <summary>What <c>GET /gateway/bot</c> tells about connecting.</summary>
/// <param name="Url">The address of the gateway.</param>
/// <param name="Shards">How many connections Discord wants.</param>
/// <param name="SessionStartLimit">How many sessions may still begin.</param>
public sealed record GatewayBot(string Url, int Shards, SessionStartLimit SessionStartLimit);
