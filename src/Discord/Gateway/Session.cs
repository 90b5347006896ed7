namespace OnRecord.Discord.Gateway;

/// <summary>What a shard must know to resume its session. It outlives connections.</summary>
internal sealed class Session
{
    private long lastSequence = -1;

    /// <summary>What Discord calls it; null where there is none.</summary>
    public string? Id { get; private set; }

    /// <summary>Where it is resumed.</summary>
    public Uri? ResumeAddress { get; private set; }

    /// <summary>When it began, as a timestamp of the clock's.</summary>
    public long BeganAt { get; private set; }

    /// <summary>Whether there is one.</summary>
    public bool CanResume => Id is not null;

    /// <summary>The highest sequence number that came; null before the first. Read by the heart while frames come in.</summary>
    public long? LastSequence => Volatile.Read(ref lastSequence) is >= 0 and var sequence ? sequence : null;

    /// <summary>A session began with the event of this number.</summary>
    public void Begin(string id, Uri resumeAddress, long? sequence, long now)
    {
        (Id, ResumeAddress, BeganAt) = (id, resumeAddress, now);
        Volatile.Write(ref lastSequence, sequence ?? -1);
    }

    /// <summary>An event of this number came. Events may come twice and out of order: the highest counts.</summary>
    public void Saw(long sequence)
    {
        if (sequence > lastSequence)
        {
            Volatile.Write(ref lastSequence, sequence);
        }
    }

    /// <summary>Discord no longer knows it.</summary>
    public void Forget()
    {
        (Id, ResumeAddress) = (null, null);
        Volatile.Write(ref lastSequence, -1);
    }
}
