using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Threading.Channels;
using OnRecord.Discord.Gateway;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Opens connections that a test plays the other side of.</summary>
internal sealed class ScriptedSockets : IWebSocketConnectionProvider
{
    private readonly Channel<ScriptedConnection> opened = Channel.CreateUnbounded<ScriptedConnection>();
    private readonly Channel<Uri> failed = Channel.CreateUnbounded<Uri>();

    /// <summary>Says of an address whether it cannot be reached.</summary>
    public Func<Uri, bool> Unreachable { get; set; } = _ => false;

    /// <summary>Whether opening a connection takes for ever.</summary>
    public bool Hangs { get; set; }

    /// <summary>Every address that was tried, in order.</summary>
    public ConcurrentQueue<Uri> Tried { get; } = [];

    /// <summary>The connection that the client opens next.</summary>
    public Task<ScriptedConnection> NextAsync() => opened.Reader.ReadAsync().AsTask().Soon();

    /// <summary>Done when there is a connection that nobody looked at yet.</summary>
    public Task WhenOpenedAsync() => opened.Reader.WaitToReadAsync().AsTask();

    /// <summary>The address that the client fails to reach next.</summary>
    public Task<Uri> FailedAsync() => failed.Reader.ReadAsync().AsTask().Soon();

    /// <summary>How many connections were opened that nobody looked at yet.</summary>
    public int Unseen => opened.Reader.Count;

    public async Task<IWebSocketConnection> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Tried.Enqueue(address);
        if (Hangs)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        if (Unreachable(address))
        {
            failed.Writer.TryWrite(address);
            throw new WebSocketException(WebSocketError.Faulted, "Unable to connect.");
        }

        var connection = new ScriptedConnection(address);
        opened.Writer.TryWrite(connection);
        return connection;
    }
}
