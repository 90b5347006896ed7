namespace OnRecord.Discord.Messages;

/// <summary>A file of a message that is sent: what its part holds.</summary>
/// <param name="Id">The number of the part.</param>
/// <param name="Filename">Its name.</param>
/// <param name="Description">What it shows.</param>
internal sealed record AttachmentProperties(Snowflake Id, string Filename, string? Description);
