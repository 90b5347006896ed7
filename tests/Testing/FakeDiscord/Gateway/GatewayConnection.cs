using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A connection to the gateway. Reads what the client sends; what is to be sent goes out in the order in which it was asked for.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int LargestPayload = 4096;
    private const int PayloadsAMinute = 120;
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);

    private readonly Channel<Func<Task>> _out = Channel.CreateUnbounded<Func<Task>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Queue<long> _received = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly GatewayServer _server;
    private readonly Stream _stream;
    private readonly WebSocket _socket;
    private readonly Action _abort;
    private readonly TimeProvider _time;
    private ITimer? _heartbeatWatch;

    public GatewayConnection(GatewayServer server, Stream stream, Action abort, bool isResumeAddress, TimeProvider time)
    {
        (_server, _stream, _abort, IsResumeAddress, _time) = (server, stream, abort, isResumeAddress, time);
        _socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
    }

    /// <summary>Whether the client came by the address that READY gave it.</summary>
    public bool IsResumeAddress { get; }

    /// <summary>The session that it carries. Guarded by the gateway's lock.</summary>
    public GatewaySession? Session { get; set; }

    /// <summary>Whether the client asked to identify or to resume.</summary>
    public bool HasBegun { get; set; }

    /// <summary>Whether heartbeats go unanswered.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Whether nothing comes or goes any more although the connection stands.</summary>
    public bool IsDead { get; private set; }

    /// <summary>Whether the gateway asked the client to come again.</summary>
    public bool WasSentAway { get; set; }

    /// <summary>The code that the gateway closed it with.</summary>
    public int? ClosedWith { get; private set; }

    /// <summary>The code that the client closed it with.</summary>
    public int? ClientClosedWith { get; private set; }

    /// <summary>Ends when the connection is gone.</summary>
    public Task Gone => _goneSource.Task;

    private readonly TaskCompletionSource _goneSource = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Runs until either side ends it.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var stop = stopping.Register(Cut);
        var sending = SendAllAsync();
        try
        {
            await ReceiveAllAsync();
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The connection is gone, by whoever cut it.
        }

        _heartbeatWatch?.Dispose();
        _out.Writer.TryComplete();
        await _gone.CancelAsync();
        await sending;
        _server.Left(this);
        _goneSource.TrySetResult();
    }

    /// <summary>Sends a payload.</summary>
    public void Send(ReadOnlyMemory<byte> payload, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _out.Writer.TryWrite(async () => await _socket.SendAsync(payload, type, endOfMessage: true, _gone.Token));

    /// <summary>Closes with a code; what was to be sent before goes out before.</summary>
    public void Close(int code, string reason)
    {
        if (ClosedWith is null)
        {
            ClosedWith = code;
            _out.Writer.TryWrite(() => _socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, _gone.Token));
            CutAfter(LastWords);
        }
    }

    /// <summary>Cuts the connection in the midst of a frame: the header promises more than comes.</summary>
    public void CutInMidFrame(ReadOnlyMemory<byte> payload) => _out.Writer.TryWrite(async () =>
    {
        var half = new byte[4 + (payload.Length / 2)];
        half[0] = 0x81;
        half[1] = 126;
        BinaryPrimitives.WriteUInt16BigEndian(half.AsSpan(2), (ushort)payload.Length);
        payload[..(payload.Length / 2)].CopyTo(half.AsMemory(4));
        await _stream.WriteAsync(half, _gone.Token);
        await _stream.FlushAsync(_gone.Token);
        Cut();
    });

    /// <summary>Cuts the connection without a word.</summary>
    public void Cut()
    {
        _abort();
        _socket.Abort();
    }

    /// <summary>Cuts it after a while, if it still stands.</summary>
    public void CutAfter(TimeSpan while_) => _ = CutLaterAsync(while_);

    /// <summary>Nothing comes or goes any more, but the connection stands: what a dead line looks like.</summary>
    public void Die() => IsDead = true;

    /// <summary>From now on heartbeats are due.</summary>
    public void ExpectHeartbeats(TimeSpan interval, TimeSpan grace)
    {
        _heartbeatWatch = _time.CreateTimer(_ => _server.MissedHeartbeat(this), null, interval + grace, Timeout.InfiniteTimeSpan);
        HeartbeatDue = interval + grace;
    }

    private TimeSpan HeartbeatDue { get; set; }

    /// <summary>A heartbeat came in time.</summary>
    public void Beat() => _heartbeatWatch?.Change(HeartbeatDue, Timeout.InfiniteTimeSpan);

    /// <inheritdoc/>
    public void Dispose()
    {
        _heartbeatWatch?.Dispose();
        _socket.Dispose();
        _gone.Dispose();
    }

    private async Task CutLaterAsync(TimeSpan while_)
    {
        using var limit = new CancellationTokenSource(while_, _time);
        using var over = limit.Token.Register(Cut);
        await Gone;
    }

    private async Task SendAllAsync()
    {
        try
        {
            await foreach (var send in _out.Reader.ReadAllAsync(CancellationToken.None))
            {
                if (!IsDead)
                {
                    await send();
                }
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Nobody is there any more to send to.
            Cut();
        }
    }

    private async Task ReceiveAllAsync()
    {
        var buffer = new byte[LargestPayload + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(length), _gone.Token);
                length += received.Count;
            }
            while (!received.EndOfMessage && length < buffer.Length);

            if (received.MessageType is WebSocketMessageType.Close)
            {
                ClientClosedWith = (int?)_socket.CloseStatus;
                if (_socket.State is WebSocketState.CloseReceived && !IsDead)
                {
                    await _socket.CloseOutputAsync(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure, null, _gone.Token);
                }

                return;
            }

            if (IsDead)
            {
                continue;
            }

            if (length > LargestPayload)
            {
                _server.Refuse(this, 4002, $"a payload of more than {LargestPayload} bytes");
                await DrainAsync();
                return;
            }

            if (IsFlooded())
            {
                _server.Refuse(this, 4008, $"more than {PayloadsAMinute} payloads in a minute");
                await DrainAsync();
                return;
            }

            if (ClosedWith is null)
            {
                Read(buffer.AsMemory(0, length), received.MessageType);
            }
        }
    }

    private async Task DrainAsync()
    {
        var rest = new byte[LargestPayload];
        while (_socket.State is WebSocketState.Open or WebSocketState.CloseSent)
        {
            var received = await _socket.ReceiveAsync(rest.AsMemory(), _gone.Token);
            if (received.MessageType is WebSocketMessageType.Close)
            {
                return;
            }
        }
    }

    private void Read(ReadOnlyMemory<byte> payload, WebSocketMessageType type)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(payload);
        }
        catch (JsonException)
        {
            _server.Refuse(this, 4002, "a payload that is no JSON");
            return;
        }

        using (document)
        {
            if (type is not WebSocketMessageType.Text || document.RootElement.Number("op") is not { } opcode)
            {
                _server.Refuse(this, 4002, "a payload without an opcode, or that is not text");
                return;
            }

            _server.Received(this, opcode, document.RootElement);
        }
    }

    private bool IsFlooded()
    {
        var now = _time.GetTimestamp();
        _received.Enqueue(now);
        while (_time.GetElapsedTime(_received.Peek(), now) > TimeSpan.FromSeconds(60))
        {
            _received.Dequeue();
        }

        return _received.Count > PayloadsAMinute;
    }
}
