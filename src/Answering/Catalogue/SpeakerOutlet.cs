namespace OnRecord.Answering.Catalogue;

/// <summary>An outlet that reports a speaker.</summary>
/// <param name="Outlet">The outlet; null for articles that name none.</param>
/// <param name="Statements">How many statements.</param>
public sealed record SpeakerOutlet(string? Outlet, int Statements);
