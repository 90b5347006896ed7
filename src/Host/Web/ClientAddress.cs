using System.Net;
using System.Net.Sockets;

namespace OnRecord.Host.Web;

/// <summary>Who a client is, as far as limits go: its address; of the new kind the network, since each household has a whole one.</summary>
internal static class ClientAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The client of a request.</summary>
    public static IPAddress Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
