namespace OnRecord.Host.Json;

/// <summary>Who spoke.</summary>
internal sealed record SpeakerJson(string Name, string? Role, string Kind);
