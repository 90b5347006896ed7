using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using OnRecord.Host.Json;
using OnRecord.Host.Web.Api;

namespace OnRecord.Host.Web;

/// <summary><c>/api/ask</c>: the same JSON as <c>ask --json</c>.</summary>
internal static class AskEndpoint
{
    /// <summary>Maps <c>GET /api/ask?q=…</c>, and <c>POST /api/ask</c> with <c>{"question": "…"}</c>.</summary>
    public static void MapAskEndpoint(this IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/ask", AskAsync), "ask", "Answers a question");
        Describe(api.MapPost("/ask", PostAsync), "askPosted", "Answers a question that is too long for an address")
            .Accepts<QuestionJson>("application/json");
    }

    private static async Task<IResult> AskAsync(
        AskedQuestions questions,
        CancellationToken cancellationToken,
        [FromQuery, Description("The question, as a person types it; at most 4,000 characters")] string? q = null) =>
        Reply(await questions.AskAsync(q ?? string.Empty, cancellationToken));

    private static async Task<IResult> PostAsync(HttpRequest request, AskedQuestions questions, CancellationToken cancellationToken)
    {
        try
        {
            var posted = await JsonSerializer.DeserializeAsync(request.Body, OnRecordJson.Context.QuestionJson, cancellationToken);
            return Reply(await questions.AskAsync(posted?.Question ?? string.Empty, cancellationToken));
        }
        catch (JsonException)
        {
            return ErrorReplies.Problem(StatusCodes.Status400BadRequest, "The body is not JSON of the form {\"question\": \"…\"}.");
        }
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .RequireRateLimiting(QuestionLimits.Policy)
        .WithTags("ask")
        .WithName(name)
        .WithSummary(summary)
        .Gives<AnswerJson>()
        .GivesProblems(StatusCodes.Status400BadRequest, StatusCodes.Status503ServiceUnavailable);

    private static IResult Reply(AskedQuestion asked) => asked.Answer is { } answer
        ? Results.Json(OnRecordJson.Of(answer), OnRecordJson.Context.AnswerJson)
        : ErrorReplies.Problem(asked.Status, asked.Problem!);
}
