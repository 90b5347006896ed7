namespace OnRecord.Coverage.Storage;

/// <summary>
/// What was read, kept for the next that asks for it in the same moment of the coverage. Each has one place, and is written over by the next
/// that has the same; so nothing grows and nobody waits. Where most is asked for once, <paramref name="again"/> leaves what stands in a place
/// until something is asked for again: the common stays (the doorkeeper of G. Einziger et al., "TinyLFU", ACM ToS 2017), and the rest dies
/// young, which collections like.
/// </summary>
/// <typeparam name="TKey">What it is known by.</typeparam>
/// <typeparam name="TMoment">What changes when it may have changed.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="places">How many places there are: a power of two.</param>
/// <param name="again">Whether only what is asked for again takes a place that is taken.</param>
internal sealed class PlacedCache<TKey, TMoment, TValue>(int places, bool again = false)
    where TKey : notnull, IEquatable<TKey>
    where TMoment : IEquatable<TMoment>
{
    private const int SightedForEach = 4;

    private readonly Entry?[] _entries = new Entry?[places];

    // Parts of the hashes of what was asked for and not kept.
    private readonly int[] _sighted = new int[again ? places * SightedForEach : 0];

    /// <summary>Whether it was kept in this moment.</summary>
    public bool Find(TKey key, TMoment moment, out TValue? value)
    {
        var entry = _entries[PlaceOf(key)];
        var found = entry is not null && entry.Key.Equals(key) && entry.Moment.Equals(moment);
        value = found ? entry!.Value : default;
        return found;
    }

    /// <summary>Keeps it, if it is to be kept; whether it was.</summary>
    public bool Keep(TKey key, TMoment moment, TValue value)
    {
        var place = PlaceOf(key);
        var kept = !again || _entries[place] is not { } taken || !taken.Moment.Equals(moment) || IsSighted(key);
        if (kept)
        {
            _entries[place] = new Entry(key, moment, value);
        }

        return kept;
    }

    private bool IsSighted(TKey key)
    {
        var part = (int)(Hash(key) >> 16);
        ref var sighted = ref _sighted[part & (_sighted.Length - 1)];
        if (sighted == part)
        {
            return true;
        }

        sighted = part;
        return false;
    }

    private int PlaceOf(TKey key) => (int)(Hash(key) >> 32) & (places - 1);

    // A multiple of the golden ratio, so that keys in a row do not share places (D. Knuth, TAOCP 3, 6.4).
    private static ulong Hash(TKey key) => (ulong)key.GetHashCode() * 0x9E3779B97F4A7C15;

    private sealed record Entry(TKey Key, TMoment Moment, TValue Value);
}
