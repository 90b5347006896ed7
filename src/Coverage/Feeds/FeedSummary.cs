namespace OnRecord.Coverage.Feeds;

/// <summary>A feed with how many of its items came to what.</summary>
/// <param name="Feed">The feed.</param>
/// <param name="Seen">Items that were ever in it.</param>
/// <param name="Taken">Those of them that were taken.</param>
/// <param name="Withdrawn">Those that their publisher took away, the newest first; a moderator may want to remove them.</param>
/// <param name="Failed">Those that could not be taken, the newest first.</param>
public sealed record FeedSummary(KeptFeed Feed, int Seen, int Taken, IReadOnlyList<KeptItem> Withdrawn, IReadOnlyList<KeptItem> Failed);
