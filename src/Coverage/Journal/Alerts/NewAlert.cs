namespace OnRecord.Coverage.Journal.Alerts;

/// <summary>A statement that somebody watches for has come in.</summary>
/// <param name="WatchId">The watch.</param>
/// <param name="ChannelId">Where it is to be posted.</param>
/// <param name="Words">Fingerprint of speaker and words: once posted in a channel, the same are not posted there again.</param>
public sealed record NewAlert(long WatchId, string ChannelId, string Words);
