using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using OnRecord.Sources.Links;
using OnRecord.Testing.Sites;

namespace OnRecord.Sources.Tests.Links;

/// <summary>
/// An internet in which every name stands for a public-looking address, unless a test says otherwise, and every connection ends at a site on
/// the loopback address. It remembers what was asked of it.
/// </summary>
internal sealed class SiteNetwork(LoopbackSite site) : INetwork
{
    public static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");

    private readonly ConcurrentQueue<IPAddress> connections = new();
    private readonly ConcurrentQueue<string> lookups = new();

    /// <summary>What names stand for, each time they are looked up.</summary>
    public Dictionary<string, Queue<string>> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>The addresses that were connected to.</summary>
    public IReadOnlyCollection<IPAddress> Connections => connections;

    /// <summary>The names that were looked up.</summary>
    public IReadOnlyCollection<string> Lookups => lookups;

    public Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        lookups.Enqueue(host);
        IReadOnlyList<IPAddress> addresses = Names.TryGetValue(host, out var told)
            ? [.. (told.Count > 1 ? told.Dequeue() : told.Peek()).Split(' ').Select(IPAddress.Parse)]
            : [Public];
        return Task.FromResult(addresses);
    }

    public async Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken)
    {
        connections.Enqueue(address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, site.Port), cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
