namespace OnRecord.Coverage;

/// <summary>How much coverage there is.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Passages">Number of passages.</param>
/// <param name="Statements">Number of statements.</param>
/// <param name="Speakers">Number of speakers.</param>
/// <param name="Bytes">Size of the index on disk.</param>
/// <param name="Newest">Day of the newest article that has one.</param>
/// <param name="Oldest">Day of the oldest article that has one.</param>
public sealed record CoverageStatus(
    int Articles, int Passages, int Statements, int Speakers, long Bytes, DateOnly? Newest, DateOnly? Oldest);
