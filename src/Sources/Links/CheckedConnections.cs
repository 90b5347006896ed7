using System.Net;
using System.Net.Sockets;

namespace OnRecord.Sources.Links;

/// <summary>
/// Makes connections to public addresses, and to no others: the address that was looked at is the one that is connected to, so that neither
/// a redirect nor a name that means something else the second time leads into a private network.
/// </summary>
internal sealed class CheckedConnections(INetwork network)
{
    private const int MostTried = 4;

    /// <summary>A connection to a host.</summary>
    /// <exception cref="LinkException">One of its addresses is not public.</exception>
    /// <exception cref="SocketException">It has none, or nobody answers there.</exception>
    public async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await network.ResolveAsync(host.Host, cancellationToken);
        if (addresses.Count == 0)
        {
            throw new SocketException((int)SocketError.HostNotFound);
        }

        // One that is not is enough: what a name honestly means lies on one side of the wall.
        if (!addresses.All(PublicAddress.Is))
        {
            throw new LinkException(LinkFailure.Refused, "That link leads into a private network, where I do not go.");
        }

        var last = Math.Min(addresses.Count, MostTried) - 1;
        for (var tried = 0; tried < last; tried++)
        {
            try
            {
                return await network.ConnectAsync(addresses[tried], host.Port, cancellationToken);
            }
            catch (SocketException)
            {
                // The next address may answer.
            }
        }

        return await network.ConnectAsync(addresses[last], host.Port, cancellationToken);
    }
}
