namespace OnRecord.Discord.Gateway;

/// <summary>The ids that came last, so that what comes twice is known.</summary>
internal sealed class RecentIds(int most)
{
    private readonly HashSet<Snowflake> ids = [];
    private readonly Queue<Snowflake> order = [];

    /// <summary>How many are remembered.</summary>
    public int Count => ids.Count;

    /// <summary>Remembers one, and forgets the oldest where there are too many; false where it is remembered already.</summary>
    public bool Add(Snowflake id)
    {
        if (!ids.Add(id))
        {
            return false;
        }

        order.Enqueue(id);
        if (order.Count > most)
        {
            ids.Remove(order.Dequeue());
        }

        return true;
    }
}
