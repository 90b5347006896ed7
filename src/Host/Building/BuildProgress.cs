namespace OnRecord.Host.Building;

/// <summary>How far building has come.</summary>
/// <param name="Done">Files that are done.</param>
/// <param name="Total">Files in all.</param>
/// <param name="Statements">Statements that were found in them.</param>
internal readonly record struct BuildProgress(int Done, int Total, int Statements = 0);
