namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>The channel.</summary>
internal sealed class ChannelPayload
{
    public Snowflake? Id { get; init; }

    public int? Type { get; init; }

    public Snowflake? ParentId { get; init; }
}
