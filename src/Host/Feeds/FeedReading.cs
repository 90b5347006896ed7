using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Feeds;

/// <summary>Reads a feed once: fetches it, takes in what is new and what changed, and says when it is to be read next.</summary>
internal sealed class FeedReading(LinkFetcher fetcher, ItemTaking items, IFeedStore store, FeedTiming timing, TimeProvider time)
{
    // Longer than a reading takes that stops after so many items.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(15);
    private const int MostItems = 100;

    private const string Accept = "application/rss+xml, application/atom+xml, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.1";

    /// <summary>Fetches and parses a feed, and nothing else.</summary>
    /// <exception cref="LinkException">It was not to be had.</exception>
    /// <exception cref="FeedException">It is no feed.</exception>
    public async Task<Feed> LookAsync(Uri address, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(address, Accept, FeedParser.MaxBytes), cancellationToken);
        return FeedParser.Parse(fetched.Body, fetched.Charset, fetched.Address, cancellationToken);
    }

    /// <summary>Reads a feed.</summary>
    /// <returns>The feed as it is now; null where somebody else reads it, or it is gone.</returns>
    /// <exception cref="CoverageException">The index or the store cannot be written; the feed is as it was.</exception>
    public async Task<KeptFeed?> ReadAsync(KeptFeed feed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!store.Take(feed.Address, now, now + Lease))
        {
            return null;
        }

        var isDone = false;
        try
        {
            var read = await TryReadAsync(feed, cancellationToken);
            store.Finish(read);
            isDone = true;
            return read;
        }
        finally
        {
            if (!isDone)
            {
                store.Leave(feed.Address);
            }
        }
    }

    private async Task<KeptFeed> TryReadAsync(KeptFeed feed, CancellationToken cancellationToken)
    {
        try
        {
            var validators = new Validators(feed.ETag, feed.LastModified);
            var request = new FetchRequest(new(feed.Address), Accept, FeedParser.MaxBytes) { Known = _ => validators.IsEmpty ? null : validators };
            var fetched = await fetcher.FetchAsync(request, cancellationToken);
            if (fetched.IsUnchanged)
            {
                return Done(feed, timing.AfterReading(fetched.MaxAge));
            }

            var parsed = FeedParser.Parse(fetched.Body, fetched.Charset, fetched.Address, cancellationToken);
            var isAll = await TakeAsync(feed, parsed, cancellationToken) && parsed.Fault is null;
            return Done(feed, timing.AfterReading(fetched.MaxAge, parsed.TimeToLive)) with
            {
                Title = parsed.Title ?? feed.Title,

                // What is left must be told again.
                ETag = isAll ? fetched.Validators.ETag : null,
                LastModified = isAll ? fetched.Validators.LastModified : null,
                LastFailure = parsed.Fault,
            };
        }
        catch (Exception problem) when (problem is LinkException or FeedException)
        {
            return feed with
            {
                Failures = feed.Failures + 1,
                LastFailure = problem.Message,
                NextDue = time.GetUtcNow() + timing.AfterFailure(feed.Failures + 1, (problem as LinkException)?.RetryAfter),
            };
        }
    }

    // Whether everything in it was settled one way or the other. The oldest first, as they came to be; of what stands there twice, the newer.
    private async Task<bool> TakeAsync(KeptFeed feed, Feed parsed, CancellationToken cancellationToken)
    {
        var (isAll, looked, started) = (true, 0, time.GetTimestamp());
        foreach (var item in parsed.Items.DistinctBy(ItemKey.Of).Reverse())
        {
            if (!IsNew(feed, item))
            {
                continue;
            }

            if (looked++ == MostItems || time.GetElapsedTime(started) > LongestReading || store.Find(feed.Address) is null)
            {
                return false;
            }

            isAll &= await items.LookAsync(feed, parsed.Title, item, cancellationToken);
        }

        foreach (var id in parsed.Withdrawn)
        {
            items.Withdraw(feed, id);
        }

        return isAll;
    }

    private bool IsNew(KeptFeed feed, FeedItem item) =>
        ItemKey.Of(item) is { } key
        && (store.FindItem(feed.Address, key) is not { } known || known.State == ItemState.Waiting || known.Version != ItemKey.VersionOf(item));

    private KeptFeed Done(KeptFeed feed, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        return feed with { LastRead = now, NextDue = now + wait, Failures = 0, LastFailure = null };
    }
}
