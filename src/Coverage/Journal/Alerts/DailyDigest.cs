namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>A daily post of what was said. Ids are the door's own.</summary>
/// <param name="GuildId">The server; it has one.</param>
/// <param name="ChannelId">Where it is posted.</param>
/// <param name="Zone">The time zone, by its id in the IANA database ("Europe/Kyiv").</param>
/// <param name="Time">At which time of the day there.</param>
/// <param name="At">Since when.</param>
/// <param name="ActorId">Who set it.</param>
/// <param name="ActorName">The name they went by.</param>
public sealed record DailyDigest(
    string GuildId, string ChannelId, string Zone, TimeOnly Time, DateTimeOffset At, string ActorId, string ActorName)
{
    /// <summary>The newest day, in its zone, that is done with.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The number of the newest arrival that is done with.</summary>
    public required long LastArrival { get; init; }

    /// <summary>Why it cannot be posted, in a sentence; null where it can.</summary>
    public string? Paused { get; init; }
}
