namespace OnRecord.Discord.Rest;

/// <summary>How many sessions a bot may begin. Beyond that Discord takes the token away.</summary>
/// <param name="Total">In a day, over all shards.</param>
/// <param name="Remaining">Still.</param>
/// <param name="ResetAfter">Until the day is over, in milliseconds.</param>
/// <param name="MaxConcurrency">In five seconds.</param>
public sealed record SessionStartLimit(int Total, int Remaining, long ResetAfter, int MaxConcurrency);
