using System.Net.WebSockets;

namespace OnRecord.Discord.Gateway;

/// <summary>Opens the framework's own WebSockets.</summary>
public sealed class ClientWebSocketProvider : IWebSocketConnectionProvider
{
    /// <inheritdoc/>
    public async Task<IWebSocketConnection> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            // The gateway has a heartbeat of its own.
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await socket.ConnectAsync(address, cancellationToken);
            return new Connection(socket);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class Connection(ClientWebSocket socket) : IWebSocketConnection
    {
        public int? CloseCode => socket.CloseStatus is { } code and not WebSocketCloseStatus.Empty ? (int)code : null;

        public ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            socket.ReceiveAsync(buffer, cancellationToken);

        public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
            socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

        public Task CloseAsync(int code, CancellationToken cancellationToken) =>
            socket.CloseOutputAsync((WebSocketCloseStatus)code, statusDescription: null, cancellationToken);

        public void Dispose() => socket.Dispose();
    }
}
