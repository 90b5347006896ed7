namespace OnRecord.Sources.Feeds;

/// <summary>The newest of many items, without keeping the others.</summary>
internal sealed class NewestItems(int most)
{
    // The oldest comes out first. Of those without a date, or of one date, the first in the feed are the newest.
    private readonly PriorityQueue<FeedItem, (DateTimeOffset, int)> kept = new();

    /// <summary>How many there were in all.</summary>
    public int Total { get; private set; }

    /// <summary>Takes one more.</summary>
    public void Add(FeedItem item)
    {
        kept.Enqueue(item, (item.Touched ?? DateTimeOffset.MinValue, -Total));
        Total++;
        if (kept.Count > most)
        {
            kept.Dequeue();
        }
    }

    /// <summary>Those that are kept, the newest first.</summary>
    public IReadOnlyList<FeedItem> NewestFirst()
    {
        var items = new List<FeedItem>(kept.Count);
        while (kept.TryDequeue(out var item, out _))
        {
            items.Add(item);
        }

        items.Reverse();
        return items;
    }
}
