namespace OnRecord.Answering.Catalogue;

/// <summary>A role that articles give a speaker.</summary>
/// <param name="Role">The role, as they have it.</param>
/// <param name="Statements">With how many statements.</param>
/// <param name="First">On which day first; null where no article with it has a day.</param>
/// <param name="Last">On which day last; null where no article with it has a day.</param>
public sealed record SpeakerRole(string Role, int Statements, DateOnly? First, DateOnly? Last);
