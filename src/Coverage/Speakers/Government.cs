namespace OnRecord.Coverage.Speakers;

/// <summary>A country of the data file.</summary>
/// <param name="Code">Its code ("RU").</param>
/// <param name="Name">Its name, as answers show it.</param>
internal sealed record Government(string Code, string Name);
