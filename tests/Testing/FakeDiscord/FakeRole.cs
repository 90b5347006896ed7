namespace OnRecord.Testing.FakeDiscord;

/// <summary>A role of a server.</summary>
public sealed record FakeRole(string Id, string Name);
