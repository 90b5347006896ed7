using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OnRecord.Answering;
using OnRecord.Host.Web.Api;
using OnRecord.Host.Web.Articles;
using OnRecord.Host.Web.Comparing;
using OnRecord.Host.Web.Overview;
using OnRecord.Host.Web.Speakers;
using OnRecord.Host.Web.Timelines;

namespace OnRecord.Host.Web;

/// <summary>The web door: pages for people, an interface for programs, and one for whoever watches over the host. Only for reading.</summary>
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
        builder.Services.AddSingleton(services => new Lazy<IArticlePages?>(() => PublicPages.Of(services.GetRequiredService<IOptions<WebOptions>>().Value)));
        builder.Services.AddSingleton<PageLinks>();
        builder.Services.AddSingleton<PageRenderer>();
        builder.Services.AddSingleton<WebCoverage>();
        builder.Services.AddSingleton<KeptPages>();
        builder.Services.AddSingleton<Versions>();
        builder.Services.AddSingleton<FeedStates>();
        builder.Services.AddSingleton<AskedQuestions>();
        builder.Services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardingProxies>();
        builder.Services.AddRateLimiter(static _ => { });
        builder.Services.AddSingleton<IConfigureOptions<RateLimiterOptions>, QuestionLimits>();
        builder.Services.AddApiDescription();
    }

    /// <summary>Opens the door.</summary>
    public static void UseWebDoor(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UsePathBase(PageLinks.BaseOf(app.Configuration[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"]));
        app.UseRouting();
        app.UseMiddleware<SafeHeaders>();
        app.UseErrorReplies();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapPageFiles();
        app.MapApi();
        app.MapPages();
    }

    private static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapAskEndpoint();
        var lists = api.MapGroup(string.Empty).RequireRateLimiting(QuestionLimits.Reading);
        lists.MapStatements();
        lists.MapSpeakers();
        lists.MapArticles();
        app.MapApiDescription();
    }

    private static void MapPages(this WebApplication app)
    {
        app.MapAskPage();
        var pages = app.MapGroup(string.Empty).RequireRateLimiting(QuestionLimits.Reading).AddEndpointFilterFactory(static (context, next) =>
        {
            var versions = context.ApplicationServices.GetRequiredService<Versions>();
            return invocation => versions.InvokeAsync(invocation, next);
        });
        pages.MapArticlePage();
        pages.MapSpeakersPage();
        pages.MapSpeakerPage();
        pages.MapCoveragePage();
        pages.MapComparePage();
        pages.MapTimelinePage();
    }
}
