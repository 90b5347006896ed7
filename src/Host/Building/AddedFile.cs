using OnRecord.Coverage;

namespace OnRecord.Host.Building;

/// <summary>What came of adding a file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Outcome">What adding it did; nothing where it failed.</param>
/// <param name="Name">The name that it is kept under; null where it failed.</param>
/// <param name="Failure">The sentence that says why it could not be added, or null.</param>
internal sealed record AddedFile(string Path, AddOutcome Outcome, string? Name, string? Failure);
