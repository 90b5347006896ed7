namespace OnRecord.Discord.Messages;

/// <summary>The line at an embed's foot.</summary>
/// <param name="Text">Plain text; at most 2,048 characters.</param>
public sealed record EmbedFooter(string Text);
