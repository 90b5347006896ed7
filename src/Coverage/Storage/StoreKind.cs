namespace OnRecord.Coverage.Storage;

/// <summary>What a database file beside the index holds, which nothing else has: how it is made, opened, and told from others.</summary>
/// <param name="FileName">Its name in the index folder.</param>
/// <param name="ApplicationId">Marks a database as one of these.</param>
/// <param name="Version">Goes up with every change of its tables.</param>
/// <param name="Create">Makes the tables where they are missing: two processes may begin at once.</param>
/// <param name="Probe">Fails on a database whose tables are not there.</param>
internal sealed record StoreKind(string FileName, int ApplicationId, int Version, string Create, string Probe)
{
    /// <summary>
    /// Brings the tables of any earlier version up to this one, making what is missing; null where an earlier version is refused as a
    /// later one is.
    /// </summary>
    public string? Upgrade { get; init; }

    /// <summary>
    /// Whether not even a power cut may take back what was written. Otherwise it may take the newest, where a crash of ours loses nothing.
    /// </summary>
    public bool OutlivesPowerCuts { get; init; }

    /// <summary>What such a file is called in a sentence: "a journal".</summary>
    public required string Name { get; init; }

    /// <summary>What to do with another version's besides using that version: "move the file away to begin a new journal".</summary>
    public required string BeginAnew { get; init; }

    /// <summary>What is lost with a damaged one, and what to do.</summary>
    public required string WhenDamaged { get; init; }
}
