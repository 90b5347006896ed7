using System.Threading.Channels;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Tests.Gateway.Support;

/// <summary>Answers where the gateway is.</summary>
internal sealed class AskedDirectory : IGatewayBotSource
{
    private readonly Channel<int> asked = Channel.CreateUnbounded<int>();
    private int times;

    /// <summary>What it answers.</summary>
    public GatewayBot Answer { get; set; } = Of();

    /// <summary>Why it does not.</summary>
    public DiscordException? Trouble { get; set; }

    /// <summary>How often it was asked.</summary>
    public int Times => Volatile.Read(ref times);

    public static GatewayBot Of(
        int shards = 1, int remaining = 1000, long resetAfter = 3_600_000, int maxConcurrency = 1, string url = "wss://gateway.example") =>
        new(url, shards, new SessionStartLimit(1000, remaining, resetAfter, maxConcurrency));

    /// <summary>Waits until it is asked again.</summary>
    public Task AskedAsync() => asked.Reader.ReadAsync().AsTask().Soon();

    public Task<GatewayBot> GetBotGatewayAsync(CancellationToken cancellationToken)
    {
        asked.Writer.TryWrite(Interlocked.Increment(ref times));
        return Trouble is null ? Task.FromResult(Answer) : Task.FromException<GatewayBot>(Trouble);
    }
}
