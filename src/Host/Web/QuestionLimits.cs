using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace OnRecord.Host.Web;

/// <summary>How much the web door takes: so many questions and so many pages a minute from each client, and so many at once from all.</summary>
internal sealed class QuestionLimits(IOptions<WebOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    /// <summary>The name of the limits on questions; endpoints that answer questions ask for them by it.</summary>
    public const string Policy = "questions";

    /// <summary>The name of the limits on pages and lists.</summary>
    public const string Reading = "reading";

    private const int WaitingForEach = 64;
    private const int Segments = 6;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public void Configure(RateLimiterOptions limiter)
    {
        var web = options.Value;
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = static async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var told) ? told : Window / Segments;
            rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            await ErrorReplies.WriteAsync(
                rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many questions just now; ask again in a minute.");
        };
        limiter.AddPolicy(Policy, context => PerMinute(context, web.QuestionsPerMinute));
        limiter.AddPolicy(Reading, context => PerMinute(context, web.RequestsPerMinute));
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, bool>(_ => RateLimitPartition.GetConcurrencyLimiter(
            partitionKey: true,
            _ => new ConcurrencyLimiterOptions
            {
                PermitLimit = web.QuestionsAtOnce,
                QueueLimit = web.QuestionsAtOnce * WaitingForEach,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }));
    }

    private static RateLimitPartition<System.Net.IPAddress> PerMinute(HttpContext context, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            ClientAddress.Of(context),
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = permits, Window = Window, SegmentsPerWindow = Segments });
}
