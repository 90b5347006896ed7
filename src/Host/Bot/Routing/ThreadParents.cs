using System.Collections.Concurrent;
using OnRecord.Discord;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Routing;

/// <summary>Which channel a thread hangs on. Messages do not say; Discord is asked once a thread.</summary>
internal sealed class ThreadParents(IMessageChannels channels)
{
    private const int MostKept = 10_000;

    private readonly ConcurrentDictionary<Snowflake, Snowflake?> known = [];

    /// <summary>The channel; null where it is no thread, or Discord does not say.</summary>
    public async Task<Snowflake?> OfAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(channel, out var parent))
        {
            return parent;
        }

        try
        {
            parent = (await channels.GetChannelAsync(channel, cancellationToken)).ThreadParentId;
        }
        catch (DiscordException)
        {
            return null;
        }

        // Threads do not move; those that are over need not be kept for ever.
        if (known.Count >= MostKept)
        {
            known.Clear();
        }

        known[channel] = parent;
        return parent;
    }
}
