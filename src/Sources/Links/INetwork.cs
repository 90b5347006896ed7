using System.Net;

namespace OnRecord.Sources.Links;

/// <summary>
/// The network as links need it: names to addresses, and connections to addresses. What may be connected to is decided between the two, by
/// who calls; a test puts its own network in this place.
/// </summary>
public interface INetwork
{
    /// <summary>The addresses that a name stands for now.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There are none, or nobody can tell.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);

    /// <summary>A connection to this very address.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody answers there.</exception>
    Task<Stream> ConnectAsync(IPAddress address, int port, CancellationToken cancellationToken);
}
