namespace OnRecord.Coverage.Feeds;

/// <summary>
/// The feeds that are read for the coverage, what was seen of them, and what was fetched. Like the journal it cannot be built again from the
/// articles. Safe to share between threads and processes; every method throws <see cref="CoverageException"/> where the store cannot be
/// read or written, and what a method has returned from is there after the process was killed.
/// </summary>
public interface IFeedStore : IDisposable
{
    /// <summary>The feeds, in the order of their addresses.</summary>
    IReadOnlyList<KeptFeed> Feeds();

    /// <summary>A feed; null where there is none of this address.</summary>
    KeptFeed? Find(string address);

    /// <summary>Adds a feed.</summary>
    /// <returns>False where it was there already; it stays as it was.</returns>
    bool Add(KeptFeed feed);

    /// <summary>Removes a feed. What was seen of it is kept, so that it brings nothing twice when it is added again.</summary>
    /// <returns>Whether it was there.</returns>
    bool Remove(string address);

    /// <summary>Takes a feed to be read, so that no other process reads it meanwhile.</summary>
    /// <param name="address">The feed.</param>
    /// <param name="now">The time.</param>
    /// <param name="until">When it may be taken by others, whatever became of the reader.</param>
    /// <returns>False where somebody else has it, or it is gone.</returns>
    bool Take(string address, DateTimeOffset now, DateTimeOffset until);

    /// <summary>Writes down how reading went, and gives the feed back. A feed that was removed meanwhile stays removed.</summary>
    void Finish(KeptFeed feed);

    /// <summary>Gives a feed back that was taken and not read.</summary>
    void Leave(string address);

    /// <summary>An item by its key; null where it was never seen.</summary>
    KeptItem? FindItem(string feed, string key);

    /// <summary>The newest item that the feed called so; null where there is none.</summary>
    KeptItem? FindItemById(string feed, string id);

    /// <summary>Writes an item down, in the place of what was known of it.</summary>
    void Keep(KeptItem item);

    /// <summary>What was last fetched from an address; null where nothing was.</summary>
    KeptPage? FindPage(string address);

    /// <summary>The newest page whose article goes by an address and comes to a hash; null where there is none.</summary>
    KeptPage? FindArticle(string article, string hash);

    /// <summary>Writes down what was fetched, in the place of what was known of its address.</summary>
    void Keep(KeptPage page);

    /// <summary>Each feed with what became of its items.</summary>
    /// <param name="most">At most so many items of each kind.</param>
    IReadOnlyList<FeedSummary> Summaries(int most);
}
