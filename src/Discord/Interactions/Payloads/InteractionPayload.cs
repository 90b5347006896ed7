using System.Text.Json;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>The data of INTERACTION_CREATE. A class: a record would write its token where it is written out.</summary>
internal sealed class InteractionPayload
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    public required string Token { get; init; }

    public InteractionDataPayload? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public ChannelPayload? Channel { get; init; }

    public GuildMember? Member { get; init; }

    public User? User { get; init; }

    public Message? Message { get; init; }

    public GuildPermissions? AppPermissions { get; init; }

    public int? Context { get; init; }

    public Dictionary<string, JsonElement>? AuthorizingIntegrationOwners { get; init; }

    public long? AttachmentSizeLimit { get; init; }
}
