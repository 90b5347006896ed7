namespace OnRecord.Discord.Gateway;

/// <summary>A server came, went, failed or came back.</summary>
/// <param name="Id">The server.</param>
/// <param name="Name">Its name, where it is known.</param>
/// <param name="Change">What happened.</param>
public sealed record GuildEvent(Snowflake Id, string? Name, GuildChange Change);
