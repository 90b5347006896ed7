namespace OnRecord.Coverage;

/// <summary>Something that a search found.</summary>
/// <param name="Id">Id of the statement or passage.</param>
/// <param name="Score">How relevant it is; the higher the better, from 0.</param>
public readonly record struct SearchHit(long Id, double Score);
