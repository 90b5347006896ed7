namespace OnRecord.Host.Json;

/// <summary>A role that articles give a speaker, with how many statements, and on which days first and last.</summary>
internal sealed record SpeakerRoleJson(string Role, int Statements, DateOnly? First, DateOnly? Last);
