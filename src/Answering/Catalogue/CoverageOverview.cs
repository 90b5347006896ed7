using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>What the coverage holds.</summary>
/// <param name="Status">How much.</param>
/// <param name="Days">How many articles each outlet has of each day.</param>
/// <param name="Outlets">The outlets, those with the most articles first.</param>
public sealed record CoverageOverview(CoverageStatus Status, IReadOnlyList<OutletDay> Days, IReadOnlyList<OutletSummary> Outlets);
