namespace OnRecord.Sources;

/// <summary>The file of an earlier version of an article.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Until">When a newer version took its place; in universal time, to the millisecond.</param>
public sealed record EarlierFile(string Path, DateTimeOffset Until);
