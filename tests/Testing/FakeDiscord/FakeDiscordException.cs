namespace OnRecord.Testing.FakeDiscord;

/// <summary>A person cannot do that in Discord: the command is not there, the button is not there, the option is missing.</summary>
public sealed class FakeDiscordException(string message) : Exception(message);
