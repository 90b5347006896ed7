namespace OnRecord.Coverage.Feeds;

/// <summary>A feed with how many of its items came to what, and some of those that a moderator may want to look at.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Items">How many items came to what, of all that were ever in it.</param>
/// <param name="Withdrawn">Of those that their publisher took away, the newest; a moderator may want to remove them.</param>
/// <param name="Failed">Of those that could not be taken, the newest.</param>
public sealed record FeedSummary(
    KeptFeed Feed, IReadOnlyDictionary<ItemState, int> Items, IReadOnlyList<KeptItem> Withdrawn, IReadOnlyList<KeptItem> Failed)
{
    /// <summary>How many items were ever in it.</summary>
    public int Seen => Items.Values.Sum();

    /// <summary>How many of them were taken.</summary>
    public int Taken => Count(ItemState.Taken) + WithdrawnItems;

    /// <summary>How many of those their publisher took away.</summary>
    public int WithdrawnItems => Count(ItemState.Withdrawn);

    /// <summary>How many could not be taken.</summary>
    public int FailedItems => Count(ItemState.Waiting) + Count(ItemState.Refused);

    private int Count(ItemState state) => Items.GetValueOrDefault(state);
}
