namespace OnRecord.Discord.Gateway;

/// <summary>What the bot sees of the gateway.</summary>
public interface IDiscordGateway
{
    /// <summary>Whether every shard has a session that brings events.</summary>
    bool IsConnected { get; }

    /// <summary>
    /// Connects as many shards as Discord asks for, and keeps them connected through everything that allows a return.
    /// </summary>
    /// <param name="events">Takes what comes.</param>
    /// <param name="stopping">Ends it: every session is closed; once this has returned, <paramref name="events"/> is called no more.</param>
    /// <exception cref="GatewayException">Discord will not have us back.</exception>
    Task RunAsync(IGatewayEvents events, CancellationToken stopping);
}
