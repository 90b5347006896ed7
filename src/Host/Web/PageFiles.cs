using System.Security.Cryptography;

namespace OnRecord.Host.Web;

/// <summary>The style of the pages, and their icon. Their address has a version, so that a browser keeps them until they change.</summary>
internal static class PageFiles
{
    private const int Year = 365 * 24 * 60 * 60;

    private static readonly byte[] Style = Embedded("page.css");
    private static readonly byte[] Icon = Embedded("icon.svg");

    /// <summary>What tells this style from others.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Style).AsSpan(0, 6));

    /// <summary>Maps them.</summary>
    public static void MapPageFiles(this WebApplication app)
    {
        app.MapGet("/page.css", static (HttpContext context) => Kept(context, Style, "text/css; charset=utf-8")).DisableRateLimiting().ExcludeFromDescription();
        app.MapGet("/icon.svg", static (HttpContext context) => Kept(context, Icon, "image/svg+xml")).DisableRateLimiting().ExcludeFromDescription();
    }

    private static IResult Kept(HttpContext context, byte[] bytes, string type)
    {
        context.Response.Headers.CacheControl = context.Request.Query.ContainsKey("v") ? $"public, max-age={Year}, immutable" : "public, max-age=3600";
        return Results.Bytes(bytes, type);
    }

    private static byte[] Embedded(string name)
    {
        using var resource = typeof(PageFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
