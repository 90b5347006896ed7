using System.Text.Json;
using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Rest.Limits;

/// <summary>Discord, or what stands before it, says that a request came too early.</summary>
/// <param name="Scope">Whose limit it was.</param>
/// <param name="RetryAfter">How long to wait.</param>
internal sealed record TooEarly(TooEarlyScope Scope, TimeSpan RetryAfter)
{
    // Where nothing says how long.
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan UnsaidHalt = TimeSpan.FromMinutes(1);

    // Asking again once an hour does no harm, and finds out when a ban is lifted early.
    private static readonly TimeSpan LongestHalt = TimeSpan.FromHours(1);

    /// <summary>Reads a response; null where it says nothing of the kind.</summary>
    public static TooEarly? Read(RestResponse response)
    {
        if (response.Status is not (429 or 403))
        {
            return null;
        }

        var header = RateLimitHeaders.Seconds(response.Header("Retry-After"));
        if (!TryReadBody(response, out var retryAfter, out var global))
        {
            // Discord always speaks JSON; Cloudflare, which stands before it, does not.
            if (response.Status == 403 || !IsDiscords(response))
            {
                var halt = header is { } told && told > TimeSpan.Zero ? told : UnsaidHalt;
                return new TooEarly(TooEarlyScope.Cloudflare, halt < LongestHalt ? halt : LongestHalt);
            }
        }
        else if (response.Status == 403)
        {
            return null;
        }

        var scope = response.Header("X-RateLimit-Scope");
        return new TooEarly(
            scope switch
            {
                "shared" => TooEarlyScope.Shared,
                "global" => TooEarlyScope.Global,
                _ when global || response.Header("X-RateLimit-Global") is "true" => TooEarlyScope.Global,
                _ => TooEarlyScope.User,
            },
            retryAfter ?? header ?? UnsaidWait);
    }

    private static bool IsDiscords(RestResponse response) =>
        response.Headers.Keys.Any(name => name.StartsWith("X-RateLimit-", StringComparison.OrdinalIgnoreCase));

    private static bool TryReadBody(RestResponse response, out TimeSpan? retryAfter, out bool global)
    {
        (retryAfter, global) = (null, false);
        try
        {
            using var json = JsonDocument.Parse(response.Body);
            if (json.RootElement.ValueKind is not JsonValueKind.Object)
            {
                return false;
            }

            retryAfter = json.RootElement.TryGetProperty("retry_after", out var wait) && wait.ValueKind is JsonValueKind.Number
                && wait.TryGetDouble(out var seconds) && double.IsFinite(seconds)
                    ? RateLimitHeaders.Duration(seconds)
                    : null;
            global = json.RootElement.TryGetProperty("global", out var all) && all.ValueKind is JsonValueKind.True;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
