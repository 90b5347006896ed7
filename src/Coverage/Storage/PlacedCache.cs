namespace OnRecord.Coverage.Storage;

/// <summary>
/// What was read, kept for the next that asks for it in the same moment of the coverage. Each has one place, and is written over by the next
/// that has the same; so nothing grows and nobody waits.
/// </summary>
/// <typeparam name="TKey">What it is known by.</typeparam>
/// <typeparam name="TMoment">What changes when it may have changed.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="places">How many places there are: a power of two.</param>
internal sealed class PlacedCache<TKey, TMoment, TValue>(int places)
    where TKey : notnull, IEquatable<TKey>
    where TMoment : IEquatable<TMoment>
{
    private readonly Entry?[] _entries = new Entry?[places];

    /// <summary>Whether it was kept in this moment.</summary>
    public bool Find(TKey key, TMoment moment, out TValue? value)
    {
        var entry = _entries[PlaceOf(key)];
        var found = entry is not null && entry.Key.Equals(key) && entry.Moment.Equals(moment);
        value = found ? entry!.Value : default;
        return found;
    }

    /// <summary>Keeps it.</summary>
    public void Keep(TKey key, TMoment moment, TValue value) => _entries[PlaceOf(key)] = new Entry(key, moment, value);

    // The upper bits of a multiple of the golden ratio, so that keys in a row do not share places (D. Knuth, TAOCP 3, 6.4).
    private int PlaceOf(TKey key) => (int)(((ulong)key.GetHashCode() * 0x9E3779B97F4A7C15) >> 32) & (places - 1);

    private sealed record Entry(TKey Key, TMoment Moment, TValue Value);
}
