using System.Net.WebSockets;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// An open WebSocket. One reads, one sends at a time. Where the connection drops, receiving and sending throw
/// <see cref="WebSocketException"/>; disposing it drops it.
/// </summary>
public interface IWebSocketConnection : IDisposable
{
    /// <summary>The code that the other side closed with; null before it did, and where it gave none.</summary>
    int? CloseCode { get; }

    /// <summary>Reads the next piece of a message.</summary>
    ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    /// <summary>Sends a text message.</summary>
    ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken);

    /// <summary>Tells the other side that nothing more comes; does not wait for its answer.</summary>
    Task CloseAsync(int code, CancellationToken cancellationToken);
}
