namespace OnRecord.Discord.Messages;

/// <summary>The message that a message replies to.</summary>
public sealed record MessageReference
{
    /// <summary>Its id.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Whether a missing one is an error. Null is Discord's default: it is.</summary>
    public bool? FailIfNotExists { get; init; }
}
