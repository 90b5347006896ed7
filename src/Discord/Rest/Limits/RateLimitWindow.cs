namespace OnRecord.Discord.Rest.Limits;

/// <summary>How many requests a bucket takes.</summary>
/// <param name="Limit">In a window; at least 1.</param>
/// <param name="Remaining">Still in this one.</param>
/// <param name="ResetAfter">Until the next one, counted from when Discord answered.</param>
/// <param name="Ends">When it ends by Discord's clock, in seconds: tells windows apart. Null where Discord did not say.</param>
internal sealed record RateLimitWindow(int Limit, int Remaining, TimeSpan ResetAfter, double? Ends);
