namespace OnRecord.Host.Building;

/// <summary>What building came to.</summary>
/// <param name="Articles">Articles that the index has now.</param>
/// <param name="Statements">Statements that the index has now.</param>
/// <param name="Failures">A sentence for each file that could not be taken in.</param>
internal sealed record BuildReport(int Articles, int Statements, IReadOnlyList<string> Failures);
