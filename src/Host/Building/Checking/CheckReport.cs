namespace OnRecord.Host.Building.Checking;

/// <summary>What checking the coverage found.</summary>
/// <param name="Mended">A sentence for each thing that was wrong and is not any more.</param>
/// <param name="Left">A sentence for each thing that is wrong still.</param>
internal sealed record CheckReport(IReadOnlyList<string> Mended, IReadOnlyList<string> Left);
