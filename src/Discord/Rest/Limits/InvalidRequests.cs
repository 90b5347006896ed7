using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Rest.Limits;

/// <summary>
/// Counts what Discord counts against an address: responses of 401, 403 and 429 in ten minutes, but for limits that are shared. At
/// 10,000 it bans the address; before that, nothing is sent any more.
/// </summary>
internal sealed class InvalidRequests(int limit, TimeProvider time)
{
    // Counted by ten seconds: sixty numbers, however many requests there are.
    private const int Slices = 60;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(10);

    private readonly Lock door = new();
    private readonly int[] counts = new int[Slices];
    private readonly long began = time.GetTimestamp();
    private long current;

    /// <summary>Counts a response.</summary>
    public void Count(RestResponse response)
    {
        if (response.Status is 401 or 403 || (response.Status == 429 && response.Header("X-RateLimit-Scope") != "shared"))
        {
            lock (door)
            {
                MoveOn();
                counts[current % Slices]++;
            }
        }
    }

    /// <summary>Refuses where there were too many.</summary>
    /// <exception cref="DiscordException">There were.</exception>
    public void ThrowIfTooMany()
    {
        lock (door)
        {
            MoveOn();
            if (counts.Sum() >= limit)
            {
                throw new DiscordException(
                    $"Discord refused {limit:N0} requests within ten minutes (401, 403 or 429) and bans an address at 10,000, so nothing is "
                    + "sent until fewer were refused. Check the bot's token and its permissions.");
            }
        }
    }

    private void MoveOn()
    {
        var now = time.GetElapsedTime(began).Ticks / Slice.Ticks;
        for (var slice = Math.Max(current + 1, now - Slices + 1); slice <= now; slice++)
        {
            counts[slice % Slices] = 0;
        }

        current = now;
    }
}
