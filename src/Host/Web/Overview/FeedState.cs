namespace OnRecord.Host.Web.Overview;

/// <summary>How a feed stands, as the page shows it.</summary>
/// <param name="Name">What it calls itself, else where it is from. Not its address, which may hold a key.</param>
/// <param name="State">How reading it goes, and what its items came to.</param>
public sealed record FeedState(string Name, string State);
