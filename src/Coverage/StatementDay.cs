namespace OnRecord.Coverage;

/// <summary>A statement and its day.</summary>
/// <param name="Id">Id of the statement.</param>
/// <param name="Day">Day of its article, or null where the article has none.</param>
public readonly record struct StatementDay(long Id, DateOnly? Day);
