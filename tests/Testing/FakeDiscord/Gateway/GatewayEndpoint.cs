using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>
/// Where websockets are made. The handshake is done by hand, because the bytes beneath the websocket are needed to cut it in the midst
/// of a frame.
/// </summary>
internal sealed class GatewayEndpoint(World world, GatewayServer server)
{
    public const string Path = "/gateway";
    public const string ResumePath = "/gateway-resume";

    private const string Salt = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    public static bool Serves(HttpContext context) => context.Request.Path.StartsWithSegments(Path, StringComparison.Ordinal) || context.Request.Path.StartsWithSegments(ResumePath, StringComparison.Ordinal);

    public async Task ServeAsync(HttpContext context, CancellationToken stopping)
    {
        var isResumeAddress = context.Request.Path.StartsWithSegments(ResumePath, StringComparison.Ordinal);
        var upgrade = context.Features.Get<IHttpUpgradeFeature>();
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (upgrade is not { IsUpgradableRequest: true } || key.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (!server.Admits(isResumeAddress))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        foreach (var unknown in context.Request.Query.Keys.Where(name => name is not ("v" or "encoding")))
        {
            world.Violate($"Gateway: a connection that asks for “{unknown}”, which this Discord does not speak.");
        }

        // RFC 6455, section 1.3: a fixed text behind the client's key, hashed.
#pragma warning disable CA5350 // the protocol says SHA-1
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + Salt)));
#pragma warning restore CA5350
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.Connection = "Upgrade";
        context.Response.StatusCode = StatusCodes.Status101SwitchingProtocols;
        await using var stream = await upgrade.UpgradeAsync();
        using var connection = new GatewayConnection(server, stream, context.Abort, isResumeAddress, world.Options.Time);
        await server.ServeAsync(connection, context.Request.Query["v"].ToString(), context.Request.Query["encoding"].ToString(), stopping);
    }
}
