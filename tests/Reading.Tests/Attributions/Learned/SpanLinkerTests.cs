using OnRecord.Reading.Attributions.Learned;

namespace OnRecord.Reading.Tests.Attributions.Learned;

public sealed class SpanLinkerTests
{
    [Fact]
    public void Sources_and_contents_go_to_the_nearest_cue()
    {
        var linked = SpanLinker.Link([Source(0), Cue(1), Content(2, 5), Source(7), Cue(8), Content(9, 12)], []);

        Assert.Equal([(0, 2), (7, 9)], linked.Select(one => (one.Sources.Single().First, one.Content.Single().First)));
    }

    [Fact]
    public void The_cue_of_its_own_sentence_comes_before_a_nearer_one_of_another()
    {
        var linked = SpanLinker.Link([Cue(1), Content(2, 3, sentence: 1), Cue(9, sentence: 1)], []);

        Assert.Empty(linked[0].Content);
        Assert.Single(linked[1].Content);
    }

    [Fact]
    public void A_speech_goes_on_behind_its_cue_and_in_the_sentences_that_follow()
    {
        var linked = SpanLinker.Link([Content(0, 3), Cue(5), Source(6), Content(8, 12, sentence: 1), Content(13, 20, sentence: 2)], []);

        Assert.Equal([0, 8, 13], linked.Single().Content.Select(part => part.First));
    }

    [Fact]
    public void Who_said_and_added_is_the_source_of_both()
    {
        var linked = SpanLinker.Link([Source(0), Cue(1), Content(2, 5), Cue(7), Content(8, 12)], []);

        Assert.Equal(linked[0].Sources, linked[1].Sources);
    }

    [Fact]
    public void Without_a_cue_there_is_no_attribution() => Assert.Empty(SpanLinker.Link([Source(0), Content(2, 5)], []));

    [Fact]
    public void What_is_too_far_away_is_not_joined() => Assert.Empty(SpanLinker.Link([Cue(0), Content(200, 210, sentence: 9)], []).Single().Content);

    [Fact]
    public void A_cue_without_content_calls_for_the_most_probable_one_near_it()
    {
        var linked = SpanLinker.Link([Source(0), Cue(1)], [Possible(Labels.Content, 2, 5, 0.2), Possible(Labels.Content, 3, 5, 0.4), Possible(Labels.Content, 7, 9, 0.1)]);

        Assert.Equal([3], linked.Single().Content.Select(part => part.First));
    }

    [Fact]
    public void A_source_without_a_cue_in_its_sentence_calls_for_one()
    {
        var linked = SpanLinker.Link([Source(0), Content(2, 5)], [Possible(Labels.Cue, 1, 1, 0.3)]);

        Assert.Equal((0, 1, 2), (linked.Single().Sources.Single().First, linked.Single().Cue.First, linked.Single().Content.Single().First));
    }

    [Fact]
    public void Two_cues_do_not_call_for_words_over_each_other()
    {
        var linked = SpanLinker.Link([Cue(1), Cue(8)], [Possible(Labels.Content, 2, 4, 0.3), Possible(Labels.Content, 4, 7, 0.3)]);

        Assert.Single(linked, one => one.Content.Count > 0);
    }

    [Fact]
    public void Who_may_have_said_it_is_noted_where_nobody_is_marked()
    {
        var linked = SpanLinker.Link([Cue(1), Content(2, 5)], [Possible(Labels.Source, 0, 0, 0.45)]);

        Assert.Equal(0, linked.Single().PossibleSource!.First);
    }

    private static MarkedSpan Possible(byte role, int first, int last, double probability) => Span(role, first, last, 0) with { Confidence = probability };

    private static MarkedSpan Source(int at, int sentence = 0) => Span(Labels.Source, at, at, sentence);

    private static MarkedSpan Cue(int at, int sentence = 0) => Span(Labels.Cue, at, at, sentence);

    private static MarkedSpan Content(int first, int last, int sentence = 0) => Span(Labels.Content, first, last, sentence);

    private static MarkedSpan Span(byte role, int first, int last, int sentence) =>
        new(role, first, last, new TextSpan(first * 2, (last * 2) + 1), 0, sentence, sentence, 1);
}
