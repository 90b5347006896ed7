using System.Buffers;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace OnRecord.Discord.Gateway;

/// <summary>Puts the pieces of messages together, in one buffer that grows only as far as it is let.</summary>
internal sealed class FrameReceiver(IWebSocketConnection socket, int largest) : IDisposable
{
    // Most events fit the first size; what a large server needs at its start is given back after it.
    private const int FirstSize = 16 * 1024;
    private const int KeptSize = 256 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);
    private int length;

    /// <summary>What <see cref="ReceiveAsync"/> found.</summary>
    public enum Found
    {
        /// <summary>A text message: <see cref="Frame"/>.</summary>
        Frame,

        /// <summary>A message in bytes, which was not asked for.</summary>
        Binary,

        /// <summary>A message that was too large, and is gone.</summary>
        TooLarge,

        /// <summary>The other side closed.</summary>
        Close,
    }

    /// <summary>The last message; valid until the next is asked for.</summary>
    public ReadOnlySpan<byte> Frame => buffer.AsSpan(0, length);

    private int Capacity => Math.Min(buffer.Length, largest);

    /// <summary>Waits for a whole message. One that is too large is read to its end and dropped on the way.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<Found> ReceiveAsync(CancellationToken cancellationToken)
    {
        var tooLarge = false;
        length = 0;
        if (buffer.Length > KeptSize)
        {
            Resize(FirstSize);
        }

        while (true)
        {
            if (length == Capacity && !Grow())
            {
                tooLarge = true;
                length = 0;
            }

            var piece = await socket.ReceiveAsync(buffer.AsMemory(length, Capacity - length), cancellationToken);
            if (piece.MessageType is WebSocketMessageType.Close)
            {
                return Found.Close;
            }

            length += piece.Count;
            if (piece.EndOfMessage)
            {
                return tooLarge ? Found.TooLarge : piece.MessageType is WebSocketMessageType.Text ? Found.Frame : Found.Binary;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }

    private bool Grow()
    {
        if (Capacity == largest)
        {
            return false;
        }

        Resize((int)Math.Min(buffer.Length * 2L, largest));
        return true;
    }

    private void Resize(int size)
    {
        var other = ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(0, length).CopyTo(other);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = other;
    }
}
