using OnRecord.Host.Building;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>How building anew ended.</summary>
/// <param name="Took">How long it took.</param>
/// <param name="Report">What it came to; null where the old index stays.</param>
/// <param name="Failure">Why the old index stays, in a sentence; null where it does not, or where it was cancelled.</param>
internal sealed record ReindexEnd(TimeSpan Took, BuildReport? Report, string? Failure);
