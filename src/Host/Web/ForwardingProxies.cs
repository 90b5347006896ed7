using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace OnRecord.Host.Web;

/// <summary>Where requests come from, as configured proxies tell; nobody else is believed.</summary>
internal sealed class ForwardingProxies(IOptions<WebOptions> options) : IConfigureOptions<ForwardedHeadersOptions>
{
    /// <summary>The proxies of a setting, each with its network; null where it is none.</summary>
    public static IEnumerable<(string Written, IPNetwork? Network)> Of(string setting) => setting
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(static written => (written, Network(written)));

    /// <inheritdoc/>
    public void Configure(ForwardedHeadersOptions headers)
    {
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var network in Of(options.Value.Proxies).Select(static proxy => proxy.Network).OfType<IPNetwork>())
        {
            headers.KnownIPNetworks.Add(network);
        }

        headers.ForwardedHeaders = headers.KnownIPNetworks.Count > 0 ? ForwardedHeaders.XForwardedFor : ForwardedHeaders.None;
    }

    private static IPNetwork? Network(string written) => IPNetwork.TryParse(written, out var network) ? network
        : IPAddress.TryParse(written, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
