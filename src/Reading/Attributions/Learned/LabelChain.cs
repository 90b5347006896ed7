namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// A linear-chain conditional random field over the labels of tokens (Lafferty, McCallum and Pereira, 2001): how well one label follows
/// another, and which never does.
/// </summary>
/// <remarks>
/// What is asked of it is not the best labels of a whole sequence but how probable each stretch is, with both its ends, whatever else the
/// sequence holds: of stretches that count only when they are exact, those are what to choose by (see <see cref="SpanChooser"/>).
/// </remarks>
/// <param name="transitions">How well the label of the column follows that of the row, row by row.</param>
/// <param name="starts">How well a sequence begins with a label.</param>
/// <param name="ends">How well it ends with one.</param>
internal sealed class LabelChain(float[] transitions, float[] starts, float[] ends)
{
    /// <summary>Stretches that are less probable than this are not told.</summary>
    public const double LeastProbability = 0.02;

    private readonly double[] _follows = Array.ConvertAll(transitions, static score => Math.Exp(score));

    private int Count => starts.Length;

    /// <summary>The probable stretches of a sequence, by their beginnings.</summary>
    /// <param name="scores">A score a label for each token, token by token.</param>
    /// <param name="breaks">Whether a token begins a new block: no stretch goes on over that.</param>
    public List<LabelledSpan> Spans(ReadOnlySpan<float> scores, ReadOnlySpan<bool> breaks)
    {
        var lattice = new Lattice(breaks.Length, Count);
        Forward(scores, breaks, lattice);
        Backward(lattice);
        var spans = new List<LabelledSpan>();
        for (var first = 0; first < breaks.Length; first++)
        {
            foreach (var role in (ReadOnlySpan<byte>)[Labels.Source, Labels.Cue, Labels.Content])
            {
                From(first, role, lattice, breaks, spans);
            }
        }

        return spans;
    }

    // Forward and backward (Rabiner, 1989), each step scaled by its sum, so that no sequence is too long for a double.
    private void Forward(ReadOnlySpan<float> scores, ReadOnlySpan<bool> breaks, Lattice lattice)
    {
        var k = Count;
        for (var t = 0; t < lattice.Length; t++)
        {
            var row = scores.Slice(t * k, k);
            var most = float.NegativeInfinity;
            foreach (var score in row)
            {
                most = Math.Max(most, score);
            }

            var total = 0.0;
            for (var j = 0; j < k; j++)
            {
                var sum = t == 0 ? Math.Exp(starts[j]) : 0;
                for (var i = 0; t > 0 && i < k; i++)
                {
                    sum += lattice.Forward[((t - 1) * k) + i] * _follows[(i * k) + j];
                }

                var emission = breaks[t] && Labels.GoesOn(j) ? 0 : Math.Exp(row[j] - most);
                lattice.Emission[(t * k) + j] = emission;
                lattice.Forward[(t * k) + j] = sum * emission;
                total += sum * emission;
            }

            for (var j = 0; j < k; j++)
            {
                lattice.Forward[(t * k) + j] /= total;
                lattice.Emission[(t * k) + j] /= total;
            }
        }
    }

    private void Backward(Lattice lattice)
    {
        var (k, last) = (Count, lattice.Length - 1);
        var total = 0.0;
        for (var j = 0; j < k; j++)
        {
            lattice.Backward[(last * k) + j] = Math.Exp(ends[j]);
            total += lattice.Forward[(last * k) + j] * lattice.Backward[(last * k) + j];
        }

        for (var j = 0; j < k; j++)
        {
            lattice.Backward[(last * k) + j] /= total;
        }

        for (var t = last - 1; t >= 0; t--)
        {
            for (var i = 0; i < k; i++)
            {
                var sum = 0.0;
                for (var j = 0; j < k; j++)
                {
                    sum += _follows[(i * k) + j] * lattice.Emission[((t + 1) * k) + j] * lattice.Backward[((t + 1) * k) + j];
                }

                lattice.Backward[(t * k) + i] = sum;
            }
        }
    }

    private void From(int first, byte role, Lattice lattice, ReadOnlySpan<bool> breaks, List<LabelledSpan> spans)
    {
        var (k, inside) = (Count, role + 1);
        var (begun, label) = (lattice.Forward[(first * k) + role], role);
        for (var last = first; last < breaks.Length; last++)
        {
            // As much as is left of what began here: it is over when hardly any way goes on.
            var left = begun * lattice.Backward[(last * k) + label];
            if (!(left >= LeastProbability))
            {
                return;
            }

            var ended = last + 1 == breaks.Length || breaks[last + 1];
            var on = ended ? 0 : begun * _follows[(label * k) + inside] * lattice.Emission[((last + 1) * k) + inside];
            var probability = left - (ended ? 0 : on * lattice.Backward[((last + 1) * k) + inside]);
            if (probability >= LeastProbability)
            {
                spans.Add(new LabelledSpan(role, first, last, Math.Min(1, probability)));
            }

            (begun, label) = (on, (byte)inside);
        }
    }

    /// <summary>What was computed for each token and label: as many numbers as there are labels for each token.</summary>
    private sealed class Lattice(int length, int labels)
    {
        public int Length => length;

        /// <summary>The ways from the beginning, scaled to a sum of one for each token.</summary>
        public double[] Forward { get; } = new double[length * labels];

        /// <summary>The ways to the end, scaled so that its product with <see cref="Forward"/> is the probability of the label there.</summary>
        public double[] Backward { get; } = new double[length * labels];

        /// <summary>The score of the label by itself, over the token's scale.</summary>
        public double[] Emission { get; } = new double[length * labels];
    }
}
