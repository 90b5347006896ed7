using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

/// <summary>Against all sequences of labels, one by one.</summary>
public sealed class LabelChainTests
{
    private const int Labels = 3;
    private static readonly float[] Transitions = [0.5f, -1, 0.2f, 0.1f, 0.7f, -9, -0.4f, 0.3f, 1.1f];
    private static readonly float[] Starts = [0.1f, 0.6f, -2];
    private static readonly float[] Ends = [0.4f, -0.3f, 0.2f];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    public void The_best_sequence_is_found(int length)
    {
        var scores = Scores(length);
        var best = All(length).MaxBy(labels => Score(labels, scores))!;

        Assert.Equal(best, Decode(scores, length).Labels);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public void The_probability_of_a_label_is_the_share_of_the_sequences_that_have_it(int length)
    {
        var scores = Scores(length);
        var all = All(length).Select(labels => (Labels: labels, Weight: Math.Exp(Score(labels, scores)))).ToList();
        var (found, probabilities) = Decode(scores, length);

        for (var t = 0; t < length; t++)
        {
            var expected = all.Where(one => one.Labels[t] == found[t]).Sum(one => one.Weight) / all.Sum(one => one.Weight);
            Assert.Equal(expected, probabilities[t], 1e-5);
        }
    }

    [Fact]
    public void No_sequence_is_too_long()
    {
        var (_, probabilities) = Decode(Scores(20_000), 20_000);

        Assert.All(probabilities, probability => Assert.InRange(probability, 0, 1.00001f));
    }

    private static (byte[] Labels, float[] Probabilities) Decode(float[] scores, int length)
    {
        var (labels, probabilities) = (new byte[length], new float[length]);
        new LabelChain(Transitions, Starts, Ends).Decode(scores, labels, probabilities);
        return (labels, probabilities);
    }

    private static float[] Scores(int length)
    {
        var random = new Random(length);
        return [.. Enumerable.Range(0, length * Labels).Select(_ => (float)((random.NextDouble() * 4) - 2))];
    }

    private static IEnumerable<byte[]> All(int length) => length == 0
        ? [[]]
        : All(length - 1).SelectMany(_ => Enumerable.Range(0, Labels), (before, label) => (byte[])[.. before, (byte)label]);

    private static double Score(byte[] labels, float[] scores)
    {
        double score = Starts[labels[0]] + Ends[labels[^1]];
        for (var t = 0; t < labels.Length; t++)
        {
            score += scores[(t * Labels) + labels[t]] + (t > 0 ? Transitions[(labels[t - 1] * Labels) + labels[t]] : 0);
        }

        return score;
    }
}
