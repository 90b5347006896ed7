namespace OnRecord.Discord.Guilds;

/// <summary>A channel, or a thread that hangs on one.</summary>
public sealed record Channel
{
    private const int AnnouncementThread = 10, PrivateThread = 12;

    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What it is, as Discord counts: 0 text, 10 to 12 threads.</summary>
    public int Type { get; init; }

    /// <summary>The channel that a thread hangs on, or the category of a channel.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>The channel that it hangs on, where it is a thread; null where it is none.</summary>
    public Snowflake? ThreadParentId => Type is >= AnnouncementThread and <= PrivateThread ? ParentId : null;
}
