using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace OnRecord.Host.Web;

/// <summary>
/// Tells who reads something again whether it is still the same: an entity tag of the coverage's moment, the address and this version of the
/// program. What a browser has is asked about each time, and costs next to nothing where nothing changed.
/// </summary>
internal sealed class Versions(WebCoverage coverage, KeptPages kept) : IEndpointFilter
{
    private static readonly string Build = typeof(Versions).Module.ModuleVersionId.ToString("N");

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var besides = http.GetEndpoint()?.Metadata.GetMetadata<ShownBesides>()?.Moment(http.RequestServices);
        var tag = Tag($"{Build} {coverage.Catalogue.Moment()} {http.Request.Path}{http.Request.QueryString} {besides}");
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.Any(given => IsAmong(tag, given)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        if (kept.Find(tag) is { } page)
        {
            return page;
        }

        var reply = await next(context);
        if (reply is DrawnPage { Status: StatusCodes.Status200OK } drawn)
        {
            kept.Keep(tag, drawn);
        }

        return reply;
    }

    private static bool IsAmong(string tag, string? given) =>
        given is not null && EntityTagHeaderValue.TryParseList([given], out var tags)
        && tags.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    // Weak: a proxy may compress it.
    private static string Tag(string of) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(of)).AsSpan(0, 12))}\"";
}
