namespace OnRecord.Discord.Messages;

/// <summary>A file to be sent with a message.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What it shows, for those who do not see it; at most 1,024 characters.</param>
public sealed record FileAttachment(string FileName, ReadOnlyMemory<byte> Content, string? Description = null);
