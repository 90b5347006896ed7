using System.Runtime.InteropServices;

namespace OnRecord.Reading.Tags;

/// <summary>
/// Weights of (feature, label) pairs, few of them: a hash table from a feature to its run of pairs. A feature that the model does
/// not know weighs nothing.
/// </summary>
internal sealed class LinearModel
{
    private readonly Slot[] _slots;
    private readonly Pair[] _pairs;
    private readonly int _mask;

    /// <summary>Makes a model of the features and their weights.</summary>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="features">The features, ascending, each once.</param>
    /// <param name="counts">How many pairs each feature has, 1 to 255.</param>
    /// <param name="pairs">The pairs of all features, one after the other.</param>
    public LinearModel(int labels, ReadOnlySpan<uint> features, ReadOnlySpan<byte> counts, Pair[] pairs)
    {
        if (counts.Length != features.Length)
        {
            throw new ArgumentException("There must be a count a feature.", nameof(counts));
        }

        Labels = labels;
        FeatureCount = features.Length;
        _pairs = pairs;

        // At most two thirds full, so that a probe for an unknown feature ends soon.
        var size = 16;
        while (size * 2 < features.Length * 3)
        {
            size *= 2;
        }

        _mask = size - 1;
        _slots = new Slot[size];
        var start = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = (int)features[i] & _mask;
            while (_slots[slot].Count != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = new Slot { Feature = features[i], Start = start, Count = counts[i] };
            start += counts[i];
        }
    }

    /// <summary>How many labels there are; they are numbered from 0.</summary>
    public int Labels { get; }

    /// <summary>How many features have a weight.</summary>
    public int FeatureCount { get; }

    /// <summary>The pairs of all features.</summary>
    public ReadOnlySpan<Pair> Pairs => _pairs;

    /// <summary>The features with their pairs, ascending.</summary>
    public IEnumerable<(uint Feature, ArraySegment<Pair> Pairs)> Features =>
        _slots.Where(slot => slot.Count > 0)
            .OrderBy(slot => slot.Feature)
            .Select(slot => (slot.Feature, new ArraySegment<Pair>(_pairs, slot.Start, slot.Count)));

    /// <summary>The label that the features weigh most for; the lowest of equals.</summary>
    /// <param name="features">The features of a token.</param>
    /// <param name="scores">Room for a score a label.</param>
    public int Best(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var at = (int)feature & _mask;
            while (_slots[at].Count != 0)
            {
                ref readonly var slot = ref _slots[at];
                if (slot.Feature == feature)
                {
                    foreach (var pair in _pairs.AsSpan(slot.Start, slot.Count))
                    {
                        scores[pair.Label] += pair.Weight;
                    }

                    break;
                }

                at = (at + 1) & _mask;
            }
        }

        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            best = scores[label] > scores[best] ? label : best;
        }

        return best;
    }

    /// <summary>The weight of a label under a feature.</summary>
    /// <param name="Label">The label's number.</param>
    /// <param name="Weight">Its weight, in units that are the same for the whole model.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 1)]
    internal readonly record struct Pair(byte Label, sbyte Weight);

    private struct Slot
    {
        public uint Feature;
        public int Start;
        public int Count;
    }
}
