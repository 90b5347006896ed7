using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Gateway;

/// <summary>
/// A client of Discord's gateway, version 10: as many shards as Discord asks for, each kept connected through everything that allows a
/// return.
/// </summary>
/// <param name="config">How it connects.</param>
/// <param name="source">Tells where the gateway is.</param>
/// <param name="interactions">Makes interactions of what comes.</param>
/// <param name="sockets">Opens connections.</param>
/// <param name="time">The clock.</param>
/// <param name="random">For waits that are not the same for all.</param>
/// <param name="log">What happens to connections and sessions, and why.</param>
public sealed class DiscordSocketClient(
    DiscordSocketConfig config,
    IGatewayBotSource source,
    IInteractionReader interactions,
    IWebSocketConnectionProvider sockets,
    TimeProvider time,
    Random random,
    ILogger<DiscordSocketClient> log) : IDiscordGateway
{
    private readonly ConcurrentDictionary<int, Shard> shards = [];
    private volatile int expected;

    /// <inheritdoc/>
    public bool IsConnected => expected > 0 && shards.Count == expected && shards.Values.All(static shard => shard.IsServing);

    /// <inheritdoc/>
    public async Task RunAsync(IGatewayEvents events, CancellationToken stopping)
    {
        using var directory = new GatewayDirectory(source, config, time, OwnRandom(), log);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var running = new List<Task>();
        try
        {
            var asked = await directory.AskAsync(ending.Token);
            var count = Math.Max(asked.Shards, 1);
            var concurrency = Math.Clamp(asked.SessionStartLimit.MaxConcurrency, 1, count);
            log.Connecting(count, asked.SessionStartLimit.Remaining, asked.SessionStartLimit.Total);

            expected = count;
            using var gate = new IdentifyGate(directory, concurrency, time);
            try
            {
                await StartBucketByBucketAsync(
                    id => shards[id] = new Shard(
                        id, count, config, directory, gate, sockets, new EventDispatcher(events, interactions, log), time, OwnRandom(), log),
                    count,
                    concurrency,
                    running,
                    ending.Token);
                await Task.WhenAny(running);
            }
            finally
            {
                // One that may not come back takes the others with it.
                await ending.CancelAsync();
                await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }

        foreach (var shard in running)
        {
            await shard;
        }
    }

    // Shards that may identify at the same time are a bucket; a bucket begins when the one before it has.
    private static async Task StartBucketByBucketAsync(
        Func<int, Shard> make, int count, int concurrency, List<Task> running, CancellationToken ending)
    {
        for (var first = 0; first < count && !running.Any(task => task.IsCompleted); first += concurrency)
        {
            var bucket = Enumerable.Range(first, Math.Min(concurrency, count - first)).Select(make).ToArray();
            running.AddRange(bucket.Select(shard => shard.RunAsync(ending)));
            await Task.WhenAll(bucket.Select(shard => shard.Begun));
        }
    }

    // The one that was given is not safe for several shards at once.
    private Random OwnRandom() => new(random.Next());
}
