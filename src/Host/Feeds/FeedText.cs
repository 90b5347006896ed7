using System.Globalization;
using OnRecord.Coverage.Feeds;

namespace OnRecord.Host.Feeds;

/// <summary>How feeds stand, in words. What publishers and servers said is in them as it came: each door makes it harmless.</summary>
internal static class FeedText
{
    /// <summary>How reading a feed goes.</summary>
    public static string StateOf(KeptFeed feed) => feed switch
    {
        { Failures: > 0 } => $"failed {(feed.Failures == 1 ? "once" : $"{feed.Failures:N0} times")}, is tried again {At(feed.NextDue)}: {feed.LastFailure}",
        { LastRead: null } => "not read yet",
        { LastFailure: { } fault } => $"read {At(feed.LastRead.Value)}: {fault}",
        _ => $"read {At(feed.LastRead.Value)}",
    };

    /// <summary>What its items came to.</summary>
    public static string ItemsOf(FeedSummary summary) =>
        $"{summary.Taken:N0} of {summary.Seen:N0} {(summary.Seen == 1 ? "item" : "items")} taken"
        + (summary.Withdrawn.Count == 0 ? string.Empty : $", {summary.Withdrawn.Count:N0} withdrawn by the publisher")
        + (summary.Failed.Count == 0 ? string.Empty : $", {summary.Failed.Count:N0} not taken");

    private static string At(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
