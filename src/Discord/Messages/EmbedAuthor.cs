namespace OnRecord.Discord.Messages;

/// <summary>The line above an embed's title.</summary>
/// <param name="Name">Plain text; at most 256 characters.</param>
/// <param name="Url">Where it leads.</param>
public sealed record EmbedAuthor(string Name, string? Url = null);
