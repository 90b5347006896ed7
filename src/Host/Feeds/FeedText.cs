using System.Globalization;
using OnRecord.Coverage.Feeds;

namespace OnRecord.Host.Feeds;

/// <summary>How feeds stand, in words. What publishers and servers said is in them as it came: each door makes it harmless.</summary>
internal static class FeedText
{
    /// <summary>How a feed stands: what its items came to, and how reading it goes, which may end in a sentence.</summary>
    public static string Of(FeedSummary summary) => $"{ItemsOf(summary)}; {StateOf(summary.Feed)}";

    private static string StateOf(KeptFeed feed) => feed switch
    {
        { Failures: > 0 } => $"failed {(feed.Failures == 1 ? "once" : $"{feed.Failures:N0} times")}, is tried again {At(feed.NextDue)}: {feed.LastFailure}",
        { LastRead: null } => "not read yet",
        { LastFailure: { } fault } => $"read {At(feed.LastRead.Value)}: {fault}",
        _ => $"read {At(feed.LastRead.Value)}",
    };

    private static string ItemsOf(FeedSummary summary) =>
        $"{summary.Taken:N0} of {summary.Seen:N0} {(summary.Seen == 1 ? "item" : "items")} taken"
        + (summary.WithdrawnItems == 0 ? string.Empty : $", {summary.WithdrawnItems:N0} withdrawn by the publisher")
        + (summary.FailedItems == 0 ? string.Empty : $", {summary.FailedItems:N0} not taken");

    private static string At(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
