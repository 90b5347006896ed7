using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>What was worked out from the coverage, kept until the coverage changes.</summary>
/// <param name="most">At most so many are kept; then it begins anew.</param>
internal sealed class MomentCache<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TValue> _kept = [];
    private string? _moment;

    /// <summary>What was worked out, or is now. Two who ask at once may both work it out.</summary>
    public TValue Of(ICoverageSnapshot snapshot, TKey key, Func<TValue> make)
    {
        var moment = snapshot.Lists.Moment;
        lock (_lock)
        {
            if (_moment == moment && _kept.TryGetValue(key, out var kept))
            {
                return kept;
            }
        }

        var made = make();
        lock (_lock)
        {
            if (_moment != moment || _kept.Count >= most)
            {
                _kept.Clear();
                _moment = moment;
            }

            _kept[key] = made;
        }

        return made;
    }
}
