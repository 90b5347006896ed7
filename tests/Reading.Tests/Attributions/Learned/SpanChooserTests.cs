using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

public sealed class SpanChooserTests
{
    [Fact]
    public void Of_stretches_over_each_other_the_sum_decides()
    {
        var (chosen, _) = Choose([Content(0, 9, 0.6), Content(0, 4, 0.55), Content(6, 9, 0.58)]);

        Assert.Equal([(0, 4), (6, 9)], chosen.Select(one => (one.First, one.Last)));
    }

    [Fact]
    public void What_is_less_probable_than_not_chosen_stays_possible_where_nothing_lies_over_it()
    {
        var (chosen, passedOver) = Choose([Content(0, 4, 0.9), Content(2, 6, 0.3), Content(7, 9, 0.3)]);

        Assert.Equal([(0, 4)], chosen.Select(one => (one.First, one.Last)));
        Assert.Equal([(7, 9)], passedOver.Select(one => (one.First, one.Last)));
    }

    [Fact]
    public void Stretches_that_differ_in_punctuation_alone_count_as_one_and_keep_the_edge_that_is_more_probable()
    {
        var (chosen, _) = Choose([Content(0, 3, 0.25), Content(0, 4, 0.3)], edges: 4);

        var one = Assert.Single(chosen);
        Assert.Equal((0, 4), (one.First, one.Last));
        Assert.Equal(0.55, one.Probability, 1e-9);
    }

    [Fact]
    public void Mere_punctuation_is_never_chosen() => Assert.Empty(Choose([Content(4, 4, 0.99)], edges: 4).Chosen);

    [Fact]
    public void Nothing_gives_nothing() => Assert.Empty(Choose([]).Chosen);

    private static (List<LabelledSpan> Chosen, List<LabelledSpan> PassedOver) Choose(LabelledSpan[] spans, params int[] edges)
    {
        var isEdge = new bool[20];
        foreach (var edge in edges)
        {
            isEdge[edge] = true;
        }

        return SpanChooser.Choose(spans, isEdge);
    }

    private static LabelledSpan Content(int first, int last, double probability) => new(Labels.Content, first, last, probability);
}
