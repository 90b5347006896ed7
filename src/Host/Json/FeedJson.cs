using OnRecord.Coverage.Feeds;

namespace OnRecord.Host.Json;

/// <summary>A feed, as <c>index status --json</c> prints it.</summary>
internal sealed record FeedJson(
    string Url, string? Title, DateTimeOffset? LastRead, DateTimeOffset NextDue, int Failures, string? LastFailure, int Seen, int Taken, IReadOnlyList<string> Withdrawn)
{
    /// <summary>The feed as it is printed.</summary>
    public static FeedJson Of(FeedSummary summary)
    {
        var feed = summary.Feed;
        return new(
            feed.Address, feed.Title, feed.LastRead, feed.NextDue, feed.Failures, feed.LastFailure, summary.Seen, summary.Taken,
            [.. summary.Withdrawn.Select(item => item.Address ?? item.Key)]);
    }
}
