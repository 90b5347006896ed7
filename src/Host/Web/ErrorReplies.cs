using Microsoft.AspNetCore.Diagnostics;
using OnRecord.Coverage;
using OnRecord.Host.Json;

namespace OnRecord.Host.Web;

/// <summary>
/// Replies to requests that there is nothing to give for: a page in the style of the others, and for programs problem details (RFC 9457).
/// Either has a sentence that says what to do.
/// </summary>
internal static partial class ErrorReplies
{
    private const int SecondsToWait = 5;

    /// <summary>Puts them before everything else.</summary>
    public static void UseErrorReplies(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context => ReplyAsync(context, context.Features.Get<IExceptionHandlerFeature>()!.Error),
            SuppressDiagnosticsCallback = static _ => true,
        });
        app.UseStatusCodePages(static pages => WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode, Sentence(pages.HttpContext)));
    }

    /// <summary>Writes a reply.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string sentence)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.Remove("ETag");
        if (status == StatusCodes.Status503ServiceUnavailable && headers.RetryAfter.Count == 0)
        {
            headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        IResult reply = context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? Problem(status, sentence)
            : await context.RequestServices.GetRequiredService<PageRenderer>().DrawAsync<ProblemPage>(
                status, (nameof(ProblemPage.Status), status), (nameof(ProblemPage.Sentence), sentence));
        await reply.ExecuteAsync(context);
    }

    /// <summary>Problem details.</summary>
    public static IResult Problem(int status, string sentence) => Results.Json(
        new ProblemJson(status, TitleOf(status), sentence), OnRecordJson.Context.ProblemJson, ProblemJson.MediaType, status);

    /// <summary>What a status is called.</summary>
    public static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "This cannot be read",
        StatusCodes.Status404NotFound => "Not in the coverage",
        StatusCodes.Status405MethodNotAllowed => "Only for reading",
        StatusCodes.Status429TooManyRequests => "Too much at once",
        StatusCodes.Status503ServiceUnavailable => "Not just now",
        _ => "Something went wrong",
    };

    private static Task ReplyAsync(HttpContext context, Exception problem)
    {
        switch (problem)
        {
            case WebProblemException known:
                return WriteAsync(context, known.Status, known.Message);
            case CoverageException index:
                return WriteAsync(context, StatusCodes.Status503ServiceUnavailable, index.Message);
            case BadHttpRequestException bad:
                return WriteAsync(context, bad.StatusCode, Sentence(bad.StatusCode));
            case OperationCanceledException when context.RequestAborted.IsCancellationRequested:
                return Task.CompletedTask;
            default:
                var id = Guid.NewGuid().ToString("N")[..8];
                LogFailure(context.RequestServices.GetRequiredService<ILogger<PageRenderer>>(), id, problem);
                return WriteAsync(
                    context, StatusCodes.Status500InternalServerError, $"It is not your fault. Whoever runs this finds it in the log as {id}.");
        }
    }

    private static string Sentence(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status400BadRequest && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? "A parameter is not written as it should be: days are written 2022-01-21, counts in digits. /api/openapi.json describes each."
            : Sentence(context.Response.StatusCode);

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "A part of the address cannot be read: days are written 2022-01-21, numbers in digits.",
        StatusCodes.Status404NotFound => "There is nothing at this address. Ask a question, or look among the speakers and the coverage.",
        StatusCodes.Status405MethodNotAllowed => "Everything here is only for reading; ask with GET.",
        StatusCodes.Status413PayloadTooLarge => "That is longer than any question; send less.",
        StatusCodes.Status414UriTooLong => "The address is longer than any question; ask a shorter one.",
        _ => "The request could not be answered; go back and try it another way.",
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed ({Id}).")]
    private static partial void LogFailure(ILogger log, string id, Exception problem);
}
