using System.Text.Json;
using OnRecord.Host.Json;

namespace OnRecord.Host.Web;

/// <summary><c>/api/ask</c>: the same JSON as <c>ask --json</c>.</summary>
internal static class AskEndpoint
{
    /// <summary>Maps <c>GET /api/ask?q=…</c>, and <c>POST /api/ask</c> with <c>{"question": "…"}</c>.</summary>
    public static void MapAskEndpoint(this WebApplication app)
    {
        var ask = app.MapGroup("/api/ask").RequireRateLimiting(QuestionLimits.Policy);
        ask.MapGet("/", async (string? q, AskedQuestions questions, CancellationToken cancellationToken) =>
            Reply(await questions.AskAsync(q ?? string.Empty, cancellationToken)));
        ask.MapPost("/", async (HttpRequest request, AskedQuestions questions, CancellationToken cancellationToken) =>
        {
            try
            {
                var posted = await JsonSerializer.DeserializeAsync(request.Body, OnRecordJson.Context.QuestionJson, cancellationToken);
                return Reply(await questions.AskAsync(posted?.Question ?? string.Empty, cancellationToken));
            }
            catch (JsonException)
            {
                return Results.Json(
                    new ErrorJson("The body is not JSON of the form {\"question\": \"…\"}."),
                    OnRecordJson.Context.ErrorJson,
                    statusCode: StatusCodes.Status400BadRequest);
            }
        });
    }

    private static IResult Reply(AskedQuestion asked) => asked.Answer is { } answer
        ? Results.Json(OnRecordJson.Of(answer), OnRecordJson.Context.AnswerJson)
        : Results.Json(new ErrorJson(asked.Problem!), OnRecordJson.Context.ErrorJson, statusCode: asked.Status);
}
