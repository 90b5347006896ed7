namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>
/// What is watched for, and what waits to be posted of it. Safe to share between threads; every method throws
/// <see cref="CoverageException"/> where the journal cannot be read or written.
/// </summary>
public interface IWatchBook
{
    /// <summary>Every watch, the oldest first.</summary>
    IReadOnlyList<Watch> All();

    /// <summary>The watches of a server, the oldest first.</summary>
    IReadOnlyList<Watch> Of(string guildId);

    /// <summary>Writes a watch down.</summary>
    /// <returns>The same with its id.</returns>
    Watch Add(Watch watch);

    /// <summary>Takes a watch away, with what waits for it.</summary>
    /// <returns>Whether the server had it.</returns>
    bool Remove(string guildId, long id);

    /// <summary>Posts nothing in a channel any more: its watches are paused, and what waits for them stays.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="why">Why, in a sentence.</param>
    void Pause(string channelId, string why);

    /// <summary>Goes on posting in a channel.</summary>
    void Resume(string channelId);

    /// <summary>Channels for which something waits, and that are not paused; with the time of the last post there.</summary>
    IReadOnlyList<(string ChannelId, DateTimeOffset? LastPosted)> Waiting();

    /// <summary>What waits to be posted in a channel, the oldest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="most">At most this many.</param>
    IReadOnlyList<Alert> Waiting(string channelId, int most);

    /// <summary>How much waits to be posted in a channel.</summary>
    int CountWaiting(string channelId);

    /// <summary>Puts alerts into one message, before it is sent: should the process end meanwhile, the same message is sent again.</summary>
    /// <returns>The message's number.</returns>
    long PutIntoMessage(IReadOnlyCollection<long> alerts);

    /// <summary>Alerts were posted, and count for their watches.</summary>
    void Posted(IReadOnlyCollection<long> alerts, DateTimeOffset at);

    /// <summary>Alerts will not be posted: their statements are gone. Should these come in again, they are new.</summary>
    void Drop(IReadOnlyCollection<long> alerts);
}
