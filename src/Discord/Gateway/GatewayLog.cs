using Microsoft.Extensions.Logging;

namespace OnRecord.Discord.Gateway;

/// <summary>What the gateway writes into the log. The token is no part of any of it.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Shards that Discord asks for: {Shards}; {Remaining} of {Total} session starts are left for today.")]
    public static partial void Connecting(this ILogger log, int shards, int remaining, int total);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord could not be asked for its gateway: {Why} Next try in {Wait}.")]
    public static partial void DirectoryUnreachable(this ILogger log, string why, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "All {Total} session starts of the day are used; Discord allows the next in {Wait}.")]
    public static partial void NoSessionStartsLeft(this ILogger log, int total, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {Host} could not be reached: {Why}")]
    public static partial void Unreachable(this ILogger log, int shard, string host, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: {Host}, where the session was to be resumed, cannot be reached while the gateway can; a new session begins.")]
    public static partial void ResumeAddressGone(this ILogger log, int shard, string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard} of {Shards}: connected to {Host}; identifying.")]
    public static partial void Identifying(this ILogger log, int shard, int shards, string host);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connected to {Host}; resuming after event {Sequence}.")]
    public static partial void Resuming(this ILogger log, int shard, string host, long? sequence);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: ready.")]
    public static partial void Serving(this ILogger log, int shard);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: connection ended ({How}, code {Code}); {After} in {Wait}.")]
    public static partial void Ended(this ILogger log, int shard, Ending how, int? code, AfterClose after, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Information, Message = "Shard {Shard}: closed.")]
    public static partial void Left(this ILogger log, int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Shard {Shard}: a frame of {Length} bytes was passed over: {Why} ({LeftOut} such lines were left out before.)")]
    public static partial void OddFrame(this ILogger log, int shard, int length, string why, int leftOut);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Shard {Shard}: {Name} is nothing that this client uses.")]
    public static partial void PassedOver(this ILogger log, int shard, string name);

    [LoggerMessage(Level = LogLevel.Error, Message = "What takes {EventName} failed.")]
    public static partial void HandlerFailed(this ILogger log, Exception problem, string eventName);

    [LoggerMessage(Level = LogLevel.Error, Message = "Shard {Shard}: an error of this client's own; it connects again.")]
    public static partial void ShardFailed(this ILogger log, Exception problem, int shard);
}
