namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>Something that is watched for: new statements on it are posted in a channel. Ids but its own are the door's.</summary>
/// <param name="Id">Its id; 0 as long as it is not written down.</param>
/// <param name="GuildId">The server.</param>
/// <param name="ChannelId">Where is posted.</param>
/// <param name="Subject">A speaker, a topic or both, as somebody typed it.</param>
/// <param name="At">Since when.</param>
/// <param name="ActorId">Who set it.</param>
/// <param name="ActorName">The name they went by.</param>
public sealed record Watch(long Id, string GuildId, string ChannelId, string Subject, DateTimeOffset At, string ActorId, string ActorName)
{
    /// <summary>How many statements were posted for it.</summary>
    public int Fired { get; init; }

    /// <summary>Why nothing can be posted for it, in a sentence; null where it can.</summary>
    public string? Paused { get; init; }
}
