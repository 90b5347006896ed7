using OnRecord.Coverage.Journal.Alerts;

namespace OnRecord.Coverage.Journal;

/// <summary>
/// What people did and thought: changes to the coverage, feedback, and what replies were about. It cannot be built again from the
/// articles, as the index can. Safe to share between threads; every method throws <see cref="CoverageException"/> where the journal
/// cannot be read or written, and what a method has returned from is there after the process was killed.
/// </summary>
public interface IJournal : IDisposable
{
    /// <summary>What is watched for, and what is to be posted of it.</summary>
    IWatchBook Watches { get; }

    /// <summary>Which articles have come in.</summary>
    IArrivalBook Arrivals { get; }

    /// <summary>The daily posts.</summary>
    IDigestBook Digests { get; }

    /// <summary>Writes down a change to the coverage.</summary>
    void RecordChange(CoverageChange change);

    /// <summary>The changes, newest first.</summary>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<CoverageChange> Changes(int most);

    /// <summary>Writes down what somebody thought of a reply. Of one person on one reply the last word counts.</summary>
    void RecordFeedback(Feedback feedback);

    /// <summary>What people thought of replies, newest first.</summary>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<Feedback> Feedback(int most);

    /// <summary>
    /// Keeps what a reply was about, so that its buttons and follow-ups work after a restart; replaces what was kept under the key. What is
    /// thirty days older than the newest is let go now and then.
    /// </summary>
    /// <param name="key">The reply's key.</param>
    /// <param name="payload">Whatever the door needs to know of it.</param>
    /// <param name="at">When the reply was made.</param>
    void KeepReply(string key, string payload, DateTimeOffset at);

    /// <summary>The same for several keys, all or none of them.</summary>
    /// <param name="replies">Keys, each with what is kept under it.</param>
    /// <param name="at">When the replies were made.</param>
    void KeepReplies(IReadOnlyCollection<KeyValuePair<string, string>> replies, DateTimeOffset at);

    /// <summary>What was kept of a reply; null where nothing is, or no longer.</summary>
    string? FindReply(string key);

    /// <summary>Lets go what was kept of replies made before a moment.</summary>
    /// <returns>How many there were.</returns>
    int PruneReplies(DateTimeOffset before);
}
