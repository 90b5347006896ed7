namespace OnRecord.Host.Json;

/// <summary>A day, and how many of a speaker's statements articles of it have.</summary>
internal sealed record SpeakerDayJson(DateOnly Day, int Statements);
