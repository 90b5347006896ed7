namespace OnRecord.Discord.Messages;

/// <summary>A field of an embed.</summary>
/// <param name="Name">Its heading; 1 to 256 characters.</param>
/// <param name="Value">Its text, with markup; 1 to 1,024 characters.</param>
/// <param name="Inline">Whether it may stand beside others.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false);
