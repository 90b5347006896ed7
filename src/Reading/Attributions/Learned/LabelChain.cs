namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// A linear-chain conditional random field over the labels of tokens (Lafferty, McCallum and Pereira, 2001): how well one label follows
/// another, and which never does.
/// </summary>
/// <param name="transitions">How well the label of the column follows that of the row, row by row.</param>
/// <param name="starts">How well a sequence begins with a label.</param>
/// <param name="ends">How well it ends with one.</param>
internal sealed class LabelChain(float[] transitions, float[] starts, float[] ends)
{
    private int Labels => starts.Length;

    /// <summary>The best labels of a sequence (Viterbi, 1967), and how probable each of them is where it stands.</summary>
    /// <param name="scores">A score a label for each token, token by token.</param>
    /// <param name="labels">The labels; as many as there are tokens.</param>
    /// <param name="probabilities">The probability of each of these labels, given all scores.</param>
    public void Decode(ReadOnlySpan<float> scores, Span<byte> labels, Span<float> probabilities)
    {
        Best(scores, labels);
        Marginals(scores, labels, probabilities);
    }

    private void Best(ReadOnlySpan<float> scores, Span<byte> labels)
    {
        var (k, n) = (Labels, labels.Length);
        var from = new byte[n * k];
        Span<float> best = stackalloc float[k];
        Span<float> next = stackalloc float[k];
        for (var j = 0; j < k; j++)
        {
            best[j] = starts[j] + scores[j];
        }

        for (var t = 1; t < n; t++)
        {
            for (var j = 0; j < k; j++)
            {
                var (at, most) = (0, float.NegativeInfinity);
                for (var i = 0; i < k; i++)
                {
                    var score = best[i] + transitions[(i * k) + j];
                    (at, most) = score > most ? (i, score) : (at, most);
                }

                from[(t * k) + j] = (byte)at;
                next[j] = most + scores[(t * k) + j];
            }

            next.CopyTo(best);
        }

        var last = 0;
        for (var j = 1; j < k; j++)
        {
            last = best[j] + ends[j] > best[last] + ends[last] ? j : last;
        }

        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = from[(t * k) + last];
        }
    }

    // Forward and backward, each step scaled to one, so that no sequence is too long for a float.
    private void Marginals(ReadOnlySpan<float> scores, ReadOnlySpan<byte> labels, Span<float> probabilities)
    {
        var (k, n) = (Labels, labels.Length);
        var weights = new double[k * k];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = Math.Exp(transitions[i]);
        }

        var tokens = new double[n * k];
        var forward = new double[n * k];
        for (var t = 0; t < n; t++)
        {
            var most = float.NegativeInfinity;
            for (var j = 0; j < k; j++)
            {
                most = Math.Max(most, scores[(t * k) + j]);
            }

            for (var j = 0; j < k; j++)
            {
                tokens[(t * k) + j] = Math.Exp(scores[(t * k) + j] - most);
                var sum = t == 0 ? Math.Exp(starts[j]) : 0;
                for (var i = 0; t > 0 && i < k; i++)
                {
                    sum += forward[((t - 1) * k) + i] * weights[(i * k) + j];
                }

                forward[(t * k) + j] = sum * tokens[(t * k) + j];
            }

            Scale(forward.AsSpan(t * k, k));
        }

        Span<double> backward = stackalloc double[k];
        Span<double> before = stackalloc double[k];
        for (var j = 0; j < k; j++)
        {
            backward[j] = Math.Exp(ends[j]);
        }

        for (var t = n - 1; t >= 0; t--)
        {
            var sum = 0.0;
            for (var j = 0; j < k; j++)
            {
                sum += forward[(t * k) + j] * backward[j];
            }

            probabilities[t] = (float)(forward[(t * k) + labels[t]] * backward[labels[t]] / sum);
            for (var i = 0; i < k; i++)
            {
                before[i] = 0;
                for (var j = 0; j < k; j++)
                {
                    before[i] += weights[(i * k) + j] * tokens[(t * k) + j] * backward[j];
                }
            }

            Scale(before);
            before.CopyTo(backward);
        }
    }

    private static void Scale(Span<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        foreach (ref var value in values)
        {
            value /= sum;
        }
    }
}
