using System.Net.WebSockets;

namespace OnRecord.Discord.Gateway;

/// <summary>Opens WebSockets.</summary>
public interface IWebSocketConnectionProvider
{
    /// <summary>Opens one.</summary>
    /// <exception cref="WebSocketException">It cannot be opened.</exception>
    Task<IWebSocketConnection> ConnectAsync(Uri address, CancellationToken cancellationToken);
}
