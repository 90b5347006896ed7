namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>An article that came in.</summary>
/// <param name="Number">Goes up with each.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="ArticleHash">What it was.</param>
/// <param name="At">When it was noticed. Kept to the millisecond, in universal time.</param>
public sealed record Arrival(long Number, string ArticleId, string ArticleHash, DateTimeOffset At);
