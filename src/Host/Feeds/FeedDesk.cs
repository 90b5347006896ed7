using System.Collections.Concurrent;
using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Feeds;

/// <summary>The feeds: added, removed, listed, and read when they are due.</summary>
internal sealed class FeedDesk(IFeedStore store, FeedReading reading, TimeProvider time)
{
    private const int MostAtOnce = 4;
    private const int MostFeeds = 500;

    /// <summary>Gives back all feeds: for the process that reads them, when it begins.</summary>
    /// <exception cref="CoverageException">The store cannot be written.</exception>
    public void Begin()
    {
        foreach (var feed in store.Feeds())
        {
            store.Leave(feed.Address);
        }
    }

    /// <summary>Adds a feed, once it was seen to be one.</summary>
    /// <param name="link">Where it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The feed, whether it was there already, and how many items it has.</returns>
    /// <exception cref="LinkException">It may not be fetched, or is not to be had.</exception>
    /// <exception cref="FeedException">It is no feed, or there are too many.</exception>
    /// <exception cref="CoverageException">The store cannot be written.</exception>
    public async Task<(KeptFeed Feed, bool IsNew, int Items)> AddAsync(string link, CancellationToken cancellationToken)
    {
        var address = LinkAddress.Parse(link);
        if (store.Find(address.AbsoluteUri) is { } known)
        {
            return (known, false, 0);
        }

        if (store.Feeds().Count >= MostFeeds)
        {
            throw new FeedException($"There are {MostFeeds} feeds already; remove one first.");
        }

        var parsed = await reading.LookAsync(address, cancellationToken);
        var now = time.GetUtcNow();
        var feed = new KeptFeed(address.AbsoluteUri, now) { Title = parsed.Title, NextDue = now };
        return (feed, store.Add(feed), parsed.Total);
    }

    /// <summary>Removes a feed. What it brought stays, and what was seen of it is remembered.</summary>
    /// <returns>Its address; null where there is none of that address or title.</returns>
    /// <exception cref="CoverageException">The store cannot be written.</exception>
    public string? Remove(string named)
    {
        var feeds = store.Feeds();
        named = named.Trim();
        var feed = feeds.FirstOrDefault(feed => feed.Address == named)
            ?? feeds.FirstOrDefault(feed => Uri.TryCreate(named, UriKind.Absolute, out var address) && feed.Address == address.AbsoluteUri);
        return feed is not null && store.Remove(feed.Address) ? feed.Address : null;
    }

    /// <summary>The feeds, with what became of their items.</summary>
    /// <param name="most">At most so many items of each kind.</param>
    /// <exception cref="CoverageException">The store cannot be read.</exception>
    public IReadOnlyList<FeedSummary> Summaries(int most) => store.Summaries(most);

    /// <summary>When the next feed is due; null where there is none.</summary>
    /// <exception cref="CoverageException">The store cannot be read.</exception>
    public DateTimeOffset? NextDue() => store.Feeds() is { Count: > 0 } feeds ? feeds.Min(feed => feed.NextDue) : null;

    /// <summary>Reads every feed that is due, a few at a time.</summary>
    /// <returns>Those that were read, or failed.</returns>
    /// <exception cref="CoverageException">The index or the store cannot be written.</exception>
    public async Task<IReadOnlyCollection<KeptFeed>> ReadDueAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var read = new ConcurrentBag<KeptFeed>();
        await Parallel.ForEachAsync(
            store.Feeds().Where(feed => feed.NextDue <= now),
            new ParallelOptions { MaxDegreeOfParallelism = MostAtOnce, CancellationToken = cancellationToken },
            async (feed, token) =>
            {
                if (await reading.ReadAsync(feed, token) is { } done)
                {
                    read.Add(done);
                }
            });
        return read;
    }
}
