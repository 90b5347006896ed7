using OnRecord.Discord.Commands;

namespace OnRecord.Discord.Rest;

/// <summary>The commands that are registered. Every method throws <see cref="DiscordException"/> where Discord refuses.</summary>
public interface IApplicationCommands
{
    /// <summary>The commands as Discord has them: everywhere, or those of one server.</summary>
    Task<IReadOnlyList<ApplicationCommandProperties>> GetCommandsAsync(
        Snowflake applicationId, Snowflake? guildId, CancellationToken cancellationToken = default);

    /// <summary>Replaces all commands: everywhere, or those of one server.</summary>
    Task BulkOverwriteCommandsAsync(
        Snowflake applicationId,
        Snowflake? guildId,
        IReadOnlyList<ApplicationCommandProperties> commands,
        CancellationToken cancellationToken = default);
}
