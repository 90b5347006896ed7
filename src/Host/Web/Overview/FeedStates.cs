using OnRecord.Coverage;
using OnRecord.Host.Feeds;

namespace OnRecord.Host.Web.Overview;

/// <summary>How the feeds stand. Asked anew every few seconds, however many look at the page.</summary>
internal sealed partial class FeedStates(Lazy<FeedDesk> feeds, TimeProvider time, ILogger<FeedStates> logger)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly Lock turn = new();
    private IReadOnlyList<FeedState> known = [];
    private long? at;

    /// <summary>The feeds, by their addresses; none where they cannot be read just now.</summary>
    public IReadOnlyList<FeedState> All()
    {
        lock (turn)
        {
            if (at is not { } last || time.GetElapsedTime(last) >= Life)
            {
                (known, at) = (Read(), time.GetTimestamp());
            }

            return known;
        }
    }

    private IReadOnlyList<FeedState> Read()
    {
        try
        {
            return [.. feeds.Value.Summaries(most: 0).Select(static summary =>
                new FeedState(summary.Feed.Title ?? new Uri(summary.Feed.Address).Host, FeedText.Of(summary)))];
        }
        catch (CoverageException problem)
        {
            // The rest of the page does not depend on it, and "index status" says what to do.
            LogUnreadable(problem.Message);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page of the coverage is without its feeds: {Failure}")]
    private partial void LogUnreadable(string failure);
}
