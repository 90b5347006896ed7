using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OnRecord.Host.Building;

namespace OnRecord.Host.Web;

/// <summary>The web door: a page for people, an endpoint for programs, and one for whoever watches over the host.</summary>
internal static class WebDoor
{
    // A question's address can be six times its length: percent signs before each byte of UTF-8.
    private const int LongestRequestLine = 32 * 1024;
    private const int LargestBody = 64 * 1024;

    /// <summary>Adds what the door needs.</summary>
    public static void AddWebDoor(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        builder.WebHost.UseUrls(builder.Configuration["ASPNETCORE_URLS"] ?? options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Services.AddSingleton<AskedQuestions>();
        builder.Services.AddRateLimiter(static _ => { });
        builder.Services.AddSingleton<IConfigureOptions<RateLimiterOptions>, QuestionLimits>();
    }

    /// <summary>Opens the door.</summary>
    public static void UseWebDoor(this WebApplication app)
    {
        app.UseMiddleware<SafeHeaders>();
        app.UseRateLimiter();
        app.MapGet("/healthz", (ServedCoverage served) => Results.Text(served.IsBuilding ? "building" : "ok"));
        app.MapAskEndpoint();
        app.MapAskPage();
    }
}
