using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A request that came.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Route">By the name in Discord's own description: <c>/channels/{channel_id}/messages</c>.</param>
/// <param name="Path">The path itself.</param>
/// <param name="Status">What it was answered with; 0 where it was not.</param>
/// <param name="Body">What it said.</param>
/// <param name="At">When.</param>
public sealed record FakeRequest(string Method, string Route, string Path, int Status, JsonElement? Body, DateTimeOffset At);
