using System.Text.Json;

namespace OnRecord.Testing.FakeDiscord;

/// <summary>A first response that the bot sent.</summary>
/// <param name="Type">What it was: 4 message, 5 thinking, 6 an update to come, 7 update, 8 choices, 9 form.</param>
/// <param name="After">How long after the interaction.</param>
/// <param name="Status">What it was answered with: 200, 204, or what refused it.</param>
/// <param name="Body">All of it.</param>
public sealed record FakeCallback(int Type, TimeSpan After, int Status, JsonElement Body);
