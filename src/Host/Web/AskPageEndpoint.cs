using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Net.Http.Headers;

namespace OnRecord.Host.Web;

/// <summary><c>/</c>: the page where a newcomer can ask.</summary>
internal static class AskPageEndpoint
{
    private static readonly byte[] Style = Embedded("page.css");

    /// <summary>Maps the page and its style.</summary>
    public static void MapAskPage(this WebApplication app)
    {
        app.MapGet("/page.css", () => Results.Bytes(Style, "text/css; charset=utf-8"))
            .AddEndpointFilter(async (context, next) =>
            {
                context.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
                return await next(context);
            });
        app.MapGet("/", async (string? q, HttpContext context, AskedQuestions questions, IServiceProvider services, ILoggerFactory logs) =>
        {
            var asked = string.IsNullOrWhiteSpace(q) ? null : await questions.AskAsync(q, context.RequestAborted);
            await using var renderer = new HtmlRenderer(services, logs);
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(AskPage.Question)] = q,
                    [nameof(AskPage.Answer)] = asked?.Answer,
                    [nameof(AskPage.Problem)] = asked?.Problem,
                });
                return (await renderer.RenderComponentAsync<AskPage>(parameters)).ToHtmlString();
            });
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            return Results.Content(html, "text/html; charset=utf-8", statusCode: asked?.Status ?? StatusCodes.Status200OK);
        }).RequireRateLimiting(QuestionLimits.Policy);
    }

    private static byte[] Embedded(string name)
    {
        using var resource = typeof(AskPageEndpoint).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
