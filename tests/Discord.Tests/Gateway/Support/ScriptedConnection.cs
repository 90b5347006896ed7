using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>A connection of which a test plays the other side.</summary>
internal sealed class ScriptedConnection(Uri address) : IWebSocketConnection
{
    private readonly Channel<Piece> toClient = Channel.CreateUnbounded<Piece>();
    private readonly Channel<JsonElement> fromClient = Channel.CreateUnbounded<JsonElement>();
    private readonly TaskCompletionSource<int?> left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Piece? rest;

    public Uri Address { get; } = address;

    public int? CloseCode { get; private set; }

    /// <summary>Whether what the client sends never leaves it, as on a connection that is dead.</summary>
    public bool HoldsSends { get; set; }

    /// <summary>Whether sending fails, as on a connection that the other side has closed.</summary>
    public bool FailsSends { get; set; }

    /// <summary>Whether saying goodbye takes for ever.</summary>
    public bool HoldsClose { get; set; }

    /// <summary>Whether the other side answers the client's goodbye.</summary>
    public bool AnswersClose { get; set; } = true;

    /// <summary>The code that the client left with; null where it just dropped the connection.</summary>
    public Task<int?> Left => left.Task.Soon();

    public void Send(string json) => toClient.Writer.TryWrite(new Piece(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, End: true));

    public void SendPiece(byte[] bytes, bool end, WebSocketMessageType type = WebSocketMessageType.Text) =>
        toClient.Writer.TryWrite(new Piece(bytes, type, end));

    public void Hello(int interval = TestGateway.HourInMilliseconds) => Send($$"""{"op":10,"d":{"heartbeat_interval":{{interval}},"_trace":["x"]},"s":null,"t":null}""");

    public void Ack() => Send("""{"op":11,"d":null,"s":null,"t":null}""");

    public void Event(string name, int sequence, string data) => Send($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");

    public void Close(int? code) => toClient.Writer.TryWrite(new Piece([], WebSocketMessageType.Close, End: true, code));

    public void Drop() => toClient.Writer.TryComplete();

    /// <summary>What the client sends next.</summary>
    public Task<JsonElement> SentAsync() => fromClient.Reader.ReadAsync().AsTask().Soon();

    /// <summary>What the client sends next, which must be this.</summary>
    public async Task<JsonElement> SentAsync(int op)
    {
        var sent = await SentAsync();
        Assert.Equal(op, sent.GetProperty("op").GetInt32());
        return sent.GetProperty("d");
    }

    /// <summary>How much the client has sent that nobody looked at yet.</summary>
    public int Unseen => fromClient.Reader.Count;

    public async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        Piece piece;
        try
        {
            piece = rest ?? await toClient.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException closed)
        {
            throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, closed);
        }

        rest = null;
        if (piece.Type is WebSocketMessageType.Close)
        {
            CloseCode = piece.Code;
            return new ValueWebSocketReceiveResult(0, piece.Type, endOfMessage: true);
        }

        var count = Math.Min(piece.Bytes.Length, buffer.Length);
        piece.Bytes.AsSpan(0, count).CopyTo(buffer.Span);
        if (count < piece.Bytes.Length)
        {
            rest = piece with { Bytes = piece.Bytes[count..] };
        }

        return new ValueWebSocketReceiveResult(count, piece.Type, piece.End && rest is null);
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (FailsSends)
        {
            throw new WebSocketException(WebSocketError.InvalidState);
        }

        if (HoldsSends)
        {
            await held.Task.WaitAsync(cancellationToken);
        }

        Assert.InRange(text.Length, 1, 4096);
        fromClient.Writer.TryWrite(JsonElement.Parse(text.Span));
    }

    public async Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        left.TrySetResult(code);
        if (HoldsClose)
        {
            await held.Task;
        }

        if (AnswersClose)
        {
            Close(code);
        }
    }

    public void Dispose()
    {
        left.TrySetResult(null);
        toClient.Writer.TryComplete();
        held.TrySetException(new WebSocketException(WebSocketError.InvalidState));
    }

    private sealed record Piece(byte[] Bytes, WebSocketMessageType Type, bool End, int? Code = null);
}
