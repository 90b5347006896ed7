namespace OnRecord.Coverage;

/// <summary>An outlet of the coverage.</summary>
/// <param name="Name">Its name, as its articles have it.</param>
/// <param name="Articles">How many articles are its.</param>
public sealed record OutletSummary(string Name, int Articles);
