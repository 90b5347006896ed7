namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>
/// The daily posts. Safe to share between threads; every method throws <see cref="CoverageException"/> where the journal cannot be read or
/// written.
/// </summary>
public interface IDigestBook
{
    /// <summary>Every one.</summary>
    IReadOnlyList<DailyDigest> All();

    /// <summary>That of a server, or null.</summary>
    DailyDigest? Of(string guildId);

    /// <summary>Writes one down, in the place of the one that the server had.</summary>
    void Set(DailyDigest digest);

    /// <summary>Takes one away.</summary>
    /// <returns>Whether the server had one.</returns>
    bool Stop(string guildId);

    /// <summary>Says why one cannot be posted.</summary>
    void Pause(string guildId, string why);

    /// <summary>Which of these fingerprints of speaker and words no digest of the server has had.</summary>
    IReadOnlySet<string> New(string guildId, IReadOnlyCollection<string> words);

    /// <summary>A day is done with, whether there was anything to post or not.</summary>
    /// <param name="guildId">The server.</param>
    /// <param name="day">The day.</param>
    /// <param name="arrival">The number of the newest arrival that it had.</param>
    /// <param name="words">Fingerprints of what it had.</param>
    void Done(string guildId, DateOnly day, long arrival, IReadOnlyCollection<string> words);
}
