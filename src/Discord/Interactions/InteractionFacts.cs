using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions;

/// <summary>What an interaction tells, read and checked; see <see cref="IInteraction"/>.</summary>
internal sealed class InteractionFacts
{
    public required Snowflake Id { get; init; }

    public required InteractionType Type { get; init; }

    public required InteractionContext Context { get; init; }

    public required Snowflake? GuildId { get; init; }

    public required Snowflake? ChannelId { get; init; }

    public required Snowflake? ParentChannelId { get; init; }

    public required User User { get; init; }

    public required GuildMember? Member { get; init; }

    public required GuildPermissions AppPermissions { get; init; }

    public required long AttachmentSizeLimit { get; init; }

    public CommandData? Command { get; init; }

    public ComponentData? Component { get; init; }

    public ModalData? Modal { get; init; }

    public Message? Message { get; init; }
}
