namespace OnRecord.Answering.Browsing;

/// <summary>A day of a timeline.</summary>
/// <param name="Day">The day; null for what the coverage has no day of.</param>
/// <param name="Count">How many statements are of it.</param>
public readonly record struct TimelineDay(DateOnly? Day, int Count);
