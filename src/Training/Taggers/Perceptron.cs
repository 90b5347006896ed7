using System.Numerics;
using OnRecord.Reading.Tags;

namespace OnRecord.Training.Taggers;

/// <summary>A multi-class perceptron whose weights are the average of all that it ever had (Freund and Schapire, 1999; Collins, 2002).</summary>
internal sealed class Perceptron
{
    private readonly Dictionary<uint, int> _rows = [];
    private readonly int _labels;
    private readonly int _stride;
    private readonly float[] _scores;
    private float[] _weights = [];
    private float[] _weighted = [];
    private double _step;

    /// <summary>Makes one without features.</summary>
    public Perceptron(int labels)
    {
        _labels = labels;
        _stride = (labels + 15) / 16 * 16;
        _scores = new float[_stride];
    }

    /// <summary>How many features it knows.</summary>
    public int FeatureCount => _rows.Count;

    /// <summary>Makes it know a feature; those it does not know weigh nothing for ever.</summary>
    public void Know(uint feature) => _rows.TryAdd(feature, _rows.Count);

    /// <summary>Predicts, and where that is wrong moves the weights towards the right label.</summary>
    /// <returns>The label that it predicted.</returns>
    public int Learn(ReadOnlySpan<uint> features, int right)
    {
        if (_weights.Length == 0)
        {
            _weights = new float[_rows.Count * _stride];
            _weighted = new float[_rows.Count * _stride];
        }

        Span<int> rows = stackalloc int[features.Length];
        var known = 0;
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                rows[known++] = row * _stride;
            }
        }

        rows = rows[..known];
        var predicted = Predict(rows);
        if (predicted != right)
        {
            foreach (var row in rows)
            {
                _weights[row + right] += 1;
                _weighted[row + right] += (float)_step;
                _weights[row + predicted] -= 1;
                _weighted[row + predicted] -= (float)_step;
            }
        }

        // In units that keep the weighted sums small enough for single precision.
        _step += 1e-6;
        return predicted;
    }

    /// <summary>The averaged weights, rounded to eight bits; those that round to less than <paramref name="least"/> are left out.</summary>
    public LinearModel ToModel(int least)
    {
        var average = new float[_weights.Length];
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = (float)(_weights[i] - (_weighted[i] / Math.Max(_step, 1e-6)));
        }

        var scale = 127 / Math.Max(1e-9f, Highest(average));
        var features = new List<uint>();
        var counts = new List<byte>();
        var pairs = new List<LinearModel.Pair>();
        foreach (var (feature, row) in _rows.OrderBy(entry => entry.Key))
        {
            var before = pairs.Count;
            for (var label = 0; label < _labels; label++)
            {
                var weight = (int)Math.Clamp(MathF.Round(average[(row * _stride) + label] * scale), -127, 127);
                if (Math.Abs(weight) >= least)
                {
                    pairs.Add(new LinearModel.Pair((byte)label, (sbyte)weight));
                }
            }

            if (pairs.Count > before)
            {
                features.Add(feature);
                counts.Add((byte)(pairs.Count - before));
            }
        }

        return new LinearModel(_labels, features.ToArray(), counts.ToArray(), [.. pairs]);
    }

    /// <summary>The weight that all but one in two thousand of the larger ones stay under: outliers are cut off rather than coarsening the rest.</summary>
    private static float Highest(float[] average)
    {
        var sizes = average.Select(MathF.Abs).Where(size => size > 0.01f).Order().ToArray();
        return sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9995)];
    }

    private int Predict(ReadOnlySpan<int> rows)
    {
        Array.Clear(_scores);
        foreach (var row in rows)
        {
            for (var i = 0; i < _stride; i += Vector<float>.Count)
            {
                (new Vector<float>(_scores, i) + new Vector<float>(_weights, row + i)).CopyTo(_scores, i);
            }
        }

        var best = 0;
        for (var label = 1; label < _labels; label++)
        {
            best = _scores[label] > _scores[best] ? label : best;
        }

        return best;
    }
}
