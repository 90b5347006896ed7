using System.Diagnostics.CodeAnalysis;

namespace OnRecord.Discord.Gateway;

/// <summary>Addresses of the gateway: with the version and the encoding that this client speaks, and by way of a proxy where there is one.</summary>
internal static class GatewayAddress
{
    private const string Query = "v=10&encoding=json";

    /// <summary>The address to begin sessions at; false where what Discord gave is none.</summary>
    public static bool TryOf(string? given, Uri? proxy, [NotNullWhen(true)] out Uri? address)
    {
        address = proxy is not null ? WithQuery(proxy) : IsGateway(given, out var own) ? WithQuery(own) : null;
        return address is not null;
    }

    /// <summary>
    /// The address to resume at. The token goes there, so it is not followed to a connection less safe than the one it came by; then, and
    /// where it is no address, the session is resumed where sessions begin.
    /// </summary>
    public static Uri Resume(string? given, Uri? proxy, Uri begin)
    {
        if (!IsGateway(given, out var own))
        {
            return begin;
        }

        if (proxy is not null)
        {
            var path = own.AbsolutePath is "/" ? proxy.AbsolutePath : own.AbsolutePath;
            return WithQuery(new UriBuilder(proxy) { Path = path }.Uri);
        }

        return own.Scheme == Uri.UriSchemeWs && begin.Scheme == Uri.UriSchemeWss ? begin : WithQuery(own);
    }

    private static bool IsGateway(string? given, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(given, UriKind.Absolute, out address) && (address.Scheme == Uri.UriSchemeWss || address.Scheme == Uri.UriSchemeWs);

    private static Uri WithQuery(Uri address)
    {
        var own = address.Query.TrimStart('?');
        return new UriBuilder(address) { Query = own.Length == 0 ? Query : $"{own}&{Query}" }.Uri;
    }
}
