namespace OnRecord.Discord.Rest;

/// <summary>Tells where the gateway is, and how to connect to it.</summary>
public interface IGatewayBotSource
{
    /// <summary>Asks Discord (<c>GET /gateway/bot</c>).</summary>
    /// <exception cref="DiscordException">Discord refuses (status 401: the token is wrong) or cannot be reached.</exception>
    Task<GatewayBot> GetBotGatewayAsync(CancellationToken cancellationToken);
}
