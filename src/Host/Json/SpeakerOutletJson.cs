namespace OnRecord.Host.Json;

/// <summary>An outlet that reports a speaker (null for articles that name none), and with how many statements.</summary>
internal sealed record SpeakerOutletJson(string? Outlet, int Statements);
