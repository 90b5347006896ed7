namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>A statement that waits to be posted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="WatchId">The watch that it is posted for.</param>
/// <param name="ChannelId">Where.</param>
/// <param name="Words">Fingerprint of speaker and words, by which it is found in the article.</param>
/// <param name="ArticleId">The article.</param>
/// <param name="ArticleHash">What the article was.</param>
/// <param name="IsChange">Whether the article had come in before, with another text.</param>
/// <param name="Message">The number of the message that it went into; null where it is in none yet.</param>
public sealed record Alert(
    long Id, long WatchId, string ChannelId, string Words, string ArticleId, string ArticleHash, bool IsChange, long? Message);
