using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions.Payloads;

/// <summary>What ids in the data refer to.</summary>
internal sealed class ResolvedPayload
{
    public Dictionary<Snowflake, Message?>? Messages { get; init; }

    public Dictionary<Snowflake, Attachment?>? Attachments { get; init; }
}
