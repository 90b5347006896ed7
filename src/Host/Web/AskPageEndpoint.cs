using Microsoft.Net.Http.Headers;

namespace OnRecord.Host.Web;

/// <summary><c>/</c>: the page where a newcomer can ask.</summary>
internal static class AskPageEndpoint
{
    /// <summary>Maps the page.</summary>
    public static void MapAskPage(this WebApplication app) =>
        app.MapGet("/", async (string? q, HttpContext context, AskedQuestions questions, PageRenderer pages) =>
        {
            var asked = string.IsNullOrWhiteSpace(q) ? null : await questions.AskAsync(q, context.RequestAborted);
            context.Response.Headers[HeaderNames.CacheControl] = "no-store";
            if (asked?.Status == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = "5";
            }

            return await pages.DrawAsync<AskPage>(
                asked?.Status ?? StatusCodes.Status200OK,
                (nameof(AskPage.Question), q),
                (nameof(AskPage.Answer), asked?.Answer),
                (nameof(AskPage.Problem), asked?.Problem));
        }).RequireRateLimiting(QuestionLimits.Policy);
}
