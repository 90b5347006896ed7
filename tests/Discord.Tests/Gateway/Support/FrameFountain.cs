using System.Net.WebSockets;
using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>A connection that brings frame after frame, in pieces of any size, until none are left; what it is sent it only counts.</summary>
internal sealed class FrameFountain(Func<byte[]?> next, Random random) : IWebSocketConnection
{
    private byte[] frame = [];
    private int at;
    private bool isOver = true;

    public int? CloseCode { get; private set; }

    public int Sent { get; private set; }

    public ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (isOver)
        {
            if (next() is not { } coming)
            {
                CloseCode = 4000;
                return new(new ValueWebSocketReceiveResult(0, WebSocketMessageType.Close, endOfMessage: true));
            }

            (frame, at, isOver) = (coming, 0, false);
        }

        var count = Math.Min(Math.Min(buffer.Length, frame.Length - at), random.Next(4) == 0 ? random.Next(1, 500) : int.MaxValue);
        frame.AsSpan(at, count).CopyTo(buffer.Span);
        at += count;
        isOver = at == frame.Length;
        return new(new ValueWebSocketReceiveResult(count, WebSocketMessageType.Text, isOver));
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        Sent++;
        return ValueTask.CompletedTask;
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // There is nothing beneath it.
    }
}
