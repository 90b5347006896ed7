using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OnRecord.Host.Json;

namespace OnRecord.Host.Web;

/// <summary>How many questions the web door takes: so many a minute from each client, and so many at once from all.</summary>
internal sealed class QuestionLimits(IOptions<WebOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>The name of the limits; endpoints that answer questions ask for them by it.</summary>
    public const string Policy = "questions";

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions limiter)
    {
        var web = options.Value;
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = async (rejected, cancellationToken) =>
            await rejected.HttpContext.Response.WriteAsJsonAsync(
                new ErrorJson("Too many questions just now; ask again in a minute."),
                OnRecordJson.Context.ErrorJson,
                cancellationToken: cancellationToken);
        limiter.AddPolicy(Policy, context => RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = web.QuestionsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = 6,
            }));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(
            partitionKey: true,
            _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = web.QuestionsAtOnce,
                QueueLimit = web.QuestionsAtOnce * 16,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
    }
}
