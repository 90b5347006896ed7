using System.Globalization;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Rest.Limits;

/// <summary>What a response's headers tell about the limit that it counted against. Each of them may be missing.</summary>
/// <param name="Bucket">The bucket's name, which routes can share.</param>
/// <param name="Window">The count, where the headers give it whole.</param>
internal sealed record RateLimitHeaders(string? Bucket, RateLimitWindow? Window)
{
    // Nothing that Discord limits takes longer; more is nonsense.
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Reads them.</summary>
    /// <param name="response">The response.</param>
    /// <param name="now">The time of day, for a limit that is given by it alone.</param>
    public static RateLimitHeaders Read(RestResponse response, DateTimeOffset now)
    {
        var bucket = response.Header("X-RateLimit-Bucket");
        var ends = Number(response.Header("X-RateLimit-Reset"));

        // What is left counts, rather than when it ends: Discord's clock and ours need not agree.
        var resetAfter = Seconds(response.Header("X-RateLimit-Reset-After"))
            ?? (ends is { } end ? Duration(end - (now.ToUnixTimeMilliseconds() / 1000.0)) : null);
        var window = Count(response, "X-RateLimit-Limit") is { } limit && Count(response, "X-RateLimit-Remaining") is { } remaining && resetAfter is { } left
            ? new RateLimitWindow(Math.Max(limit, 1), remaining, left, ends)
            : null;
        return new RateLimitHeaders(string.IsNullOrEmpty(bucket) ? null : bucket, window);
    }

    /// <summary>Seconds, which can have decimals; null where the header is missing or makes no sense.</summary>
    public static TimeSpan? Seconds(string? header) => Number(header) is { } seconds ? Duration(seconds) : null;

    /// <summary>A duration that makes sense.</summary>
    public static TimeSpan Duration(double seconds) => TimeSpan.FromSeconds(Math.Clamp(seconds, 0, Day.TotalSeconds));

    private static double? Number(string? header) =>
        double.TryParse(header, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static int? Count(RestResponse response, string name) =>
        int.TryParse(response.Header(name), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
