namespace OnRecord.Discord.Guilds;

/// <summary>A channel, or a thread that hangs on one.</summary>
public sealed record Channel
{
    private const int Text = 0, Announcement = 5, AnnouncementThread = 10, PrivateThread = 12;

    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What it is, as Discord counts: 0 text, 5 announcements, 10 to 12 threads.</summary>
    public int Type { get; init; }

    /// <summary>Its server; null for direct messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Whether it is a channel or thread of a server that messages are written in.</summary>
    public bool TakesMessages => Type is Text or Announcement or (>= AnnouncementThread and <= PrivateThread);

    /// <summary>The channel that a thread hangs on, or the category of a channel.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>The channel that it hangs on, where it is a thread; null where it is none.</summary>
    public Snowflake? ThreadParentId => Type is >= AnnouncementThread and <= PrivateThread ? ParentId : null;
}
