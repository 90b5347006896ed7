using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

/// <summary>Against all sequences of labels, one by one.</summary>
public sealed class LabelChainTests
{
    private const float Never = -1000;
    private static readonly float[] Transitions = Allowed();
    private static readonly float[] Starts = [0.3f, 0.1f, -0.2f, 0.4f, 0, -0.5f, 0.2f];
    private static readonly float[] Ends = [0.4f, -0.3f, 0.2f, 0.1f, 0, 0.3f, -0.1f];

    [Theory]
    [InlineData(1, -1)]
    [InlineData(2, -1)]
    [InlineData(5, -1)]
    [InlineData(5, 2)]
    public void The_probability_of_a_stretch_is_the_share_of_the_sequences_that_have_it(int length, int brokenAt)
    {
        var scores = Scores(length);
        var breaks = new bool[length];
        if (brokenAt >= 0)
        {
            breaks[brokenAt] = true;
        }

        var shares = new Dictionary<(int, int, int), double>();
        var total = 0.0;
        foreach (var labels in All(length).Where(labels => Enumerable.Range(0, length).All(t => !breaks[t] || !Labels.GoesOn(labels[t]))))
        {
            var weight = Math.Exp(Score(labels, scores));
            total += weight;
            foreach (var stretch in Stretches(labels))
            {
                shares[stretch] = shares.GetValueOrDefault(stretch) + weight;
            }
        }

        var spans = new LabelChain(Transitions, Starts, Ends).Spans(scores, breaks);

        var expected = shares.Where(one => one.Value / total >= LabelChain.LeastProbability).ToDictionary(one => one.Key, one => one.Value / total);
        Assert.Equal(expected.Keys.Order(), spans.Select(span => ((int)span.Role, span.First, span.Last)).Order());
        Assert.All(spans, span => Assert.Equal(expected[(span.Role, span.First, span.Last)], span.Probability, 1e-5));
    }

    [Fact]
    public void No_sequence_is_too_long()
    {
        var spans = new LabelChain(Transitions, Starts, Ends).Spans(Scores(20_000), new bool[20_000]);

        Assert.Contains(spans, span => span.Last > 19_900);
        Assert.All(spans, span => Assert.InRange(span.Probability, LabelChain.LeastProbability, 1));
    }

    private static float[] Allowed()
    {
        var random = new Random(7);
        var transitions = new float[Labels.Count * Labels.Count];
        for (var from = 0; from < Labels.Count; from++)
        {
            for (var to = 0; to < Labels.Count; to++)
            {
                var follows = !Labels.GoesOn(to) || from == to || from == to - 1;
                transitions[(from * Labels.Count) + to] = follows ? (float)(random.NextDouble() - 0.5) : Never;
            }
        }

        return transitions;
    }

    private static float[] Scores(int length)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length * Labels.Count).Select(_ => (float)((random.NextDouble() * 4) - 2))];
    }

    private static IEnumerable<int[]> All(int length) => length == 0
        ? [[]]
        : All(length - 1).SelectMany(before => Enumerable.Range(0, Labels.Count).Select(label => (int[])[.. before, label]));

    private static double Score(int[] labels, float[] scores)
    {
        double sum = Starts[labels[0]] + Ends[labels[^1]];
        for (var t = 0; t < labels.Length; t++)
        {
            sum += scores[(t * Labels.Count) + labels[t]] + (t > 0 ? Transitions[(labels[t - 1] * Labels.Count) + labels[t]] : 0);
        }

        return sum;
    }

    private static IEnumerable<(int Role, int First, int Last)> Stretches(int[] labels)
    {
        for (var first = 0; first < labels.Length; first++)
        {
            if (labels[first] % 2 == 1)
            {
                var last = first;
                while (last + 1 < labels.Length && labels[last + 1] == labels[first] + 1)
                {
                    last++;
                }

                yield return (labels[first], first, last);
            }
        }
    }
}
