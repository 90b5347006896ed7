using OnRecord.Discord;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// How many things one person may do in a minute: in any sixty seconds, not by the clock's minute. What is refused does not count. Holds
/// nothing of a person who has done nothing for a minute.
/// </summary>
/// <param name="most">So many a minute.</param>
/// <param name="time">The clock.</param>
internal sealed class PersonLimit(int most, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock door = new();
    private readonly Dictionary<Snowflake, Queue<DateTimeOffset>> done = [];
    private DateTimeOffset swept = time.GetUtcNow();

    /// <summary>How many persons it remembers.</summary>
    public int Persons
    {
        get
        {
            lock (door)
            {
                return done.Count;
            }
        }
    }

    /// <summary>Lets a person in, and counts it; or says from when on they are let in again.</summary>
    /// <returns>When to come back; null where they are let in.</returns>
    public DateTimeOffset? Refuse(Snowflake person)
    {
        var now = time.GetUtcNow();
        lock (door)
        {
            Sweep(now);
            if (!done.TryGetValue(person, out var times))
            {
                done[person] = times = new();
            }

            while (times.TryPeek(out var oldest) && now - oldest >= Window)
            {
                times.Dequeue();
            }

            if (times.Count >= most)
            {
                return times.Peek() + Window;
            }

            times.Enqueue(now);
            return null;
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (now - swept < Window)
        {
            return;
        }

        swept = now;
        foreach (var (person, times) in done)
        {
            if (now - times.Last() >= Window)
            {
                done.Remove(person);
            }
        }
    }
}
