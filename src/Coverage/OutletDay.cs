namespace OnRecord.Coverage;

/// <summary>How much an outlet has of a day.</summary>
/// <param name="Outlet">The outlet, or null for articles that name none.</param>
/// <param name="Day">The day, or null for articles that have none.</param>
/// <param name="Articles">How many articles.</param>
public readonly record struct OutletDay(string? Outlet, DateOnly? Day, int Articles);
