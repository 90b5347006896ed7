namespace OnRecord.Coverage.Feeds;

/// <summary>A feed that is read for the coverage, and how reading it went.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Added">When it was added.</param>
public sealed record KeptFeed(string Address, DateTimeOffset Added)
{
    /// <summary>What it calls itself; null where that is not known yet.</summary>
    public string? Title { get; init; }

    /// <summary>The entity tag of what was read last; null where it is to be read whole.</summary>
    public string? ETag { get; init; }

    /// <summary>When what was read last was changed, as its server told; null where it is to be read whole.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was read last, without failing; null where it never was.</summary>
    public DateTimeOffset? LastRead { get; init; }

    /// <summary>When it is to be read next.</summary>
    public DateTimeOffset NextDue { get; init; }

    /// <summary>How often reading it failed since it last did not.</summary>
    public int Failures { get; init; }

    /// <summary>The sentence that says how it last failed; null where it did not since it was last read.</summary>
    public string? LastFailure { get; init; }
}
