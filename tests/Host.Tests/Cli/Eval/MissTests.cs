using OnRecord.Host.Cli.Eval.Report;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Host.Tests.Golden;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>What was missed and what is false: how it is paired, ranked and shown.</summary>
public sealed class MissTests
{
    private const string Text = "Mr. Berg said the bridge would close. Quill denied it. “We all stay,” she said. Rain fell on Alder Street.";

    [Fact]
    public void What_was_read_instead_stands_beside_what_was_expected()
    {
        var misses = Misses(
            [("Berg", "said", "the bridge would close"), ("Quill", "denied", "it")],
            Some.Attribution(Text, "Berg", "said", "the bridge"),
            Some.Attribution(Text, null, null, "We all stay", AttributionKind.Direct));

        Assert.Equal(
            [
                (MissKind.ReadOtherwise, "the bridge would close", "the bridge", 12),
                (MissKind.NotRead, "it", null, 2),
                (MissKind.NotInGold, null, "We all stay", 11),
            ],
            misses.Select(miss => (miss.Kind, miss.Expected?.Content, miss.Read?.Content, miss.Characters)));
    }

    [Fact]
    public void With_another_source_the_words_that_both_have_are_wrong_too()
    {
        var miss = Assert.Single(Misses([("Berg", "said", "the bridge would close")], Some.Attribution(Text, "Quill", "said", "the bridge")));

        Assert.Equal((MissKind.ReadOtherwise, 22), (miss.Kind, miss.Characters));
    }

    [Fact]
    public void With_another_cue_alone_no_character_is_wrong()
    {
        var miss = Assert.Single(Misses([("Berg", "said", "the bridge would close")], Some.Attribution(Text, "Berg", "denied", "the bridge would close")));

        Assert.Equal((MissKind.ReadOtherwise, 0), (miss.Kind, miss.Characters));
    }

    [Fact]
    public void What_is_right_for_another_is_shown_and_not_counted()
    {
        var misses = Misses(
            [("Berg", "said", "the bridge would close"), ("Quill", "denied", "bridge would close")], Some.Attribution(Text, "Berg", "said", "the bridge would close"));

        var miss = Assert.Single(misses);
        Assert.Equal((MissKind.NotRead, 18, true), (miss.Kind, miss.Characters, miss.Read!.IsRight));
    }

    [Fact]
    public void Wrong_speakers_come_first_and_then_what_gets_most_of_the_text_wrong()
    {
        Miss[] misses =
        [
            new("a", Text, MissKind.NotRead, null, null, 50),
            new("b", Text, MissKind.WrongSpeaker, null, null, 3),
            new("c", Text, MissKind.NotInGold, null, null, 70),
            new("d", Text, MissKind.WrongSpeaker, null, null, 9),
            new("e", Text, MissKind.ReadOtherwise, null, null, 70),
        ];

        Assert.Equal(["d", "b", "c", "e"], Miss.Worst(misses, 4).Select(miss => miss.Article));
    }

    [Theory]
    [InlineData("the bridge", "Mr. Berg said the bridge would close.")]
    [InlineData("denied", "Quill denied it.")]
    [InlineData("stay", "“We all stay,” she said.")]
    [InlineData("it. “We", "Quill denied it. “We all stay,” she said.")]
    [InlineData("Street.", "Rain fell on Alder Street.")]
    public void Around_a_place_stand_its_sentences(string place, string sentences) =>
        Assert.Equal(sentences, Surroundings.Of(Text, Some.Span(Text, place)).Slice(Text));

    [Fact]
    public void A_line_ends_a_sentence()
    {
        const string text = "A heading\nBerg said\n“We stay.”\nThe end";

        Assert.Equal("Berg said\n“We stay.”", Surroundings.Of(text, new(text.IndexOf("said", StringComparison.Ordinal), text.IndexOf("stay", StringComparison.Ordinal))).Slice(text));
    }

    [Theory]
    [InlineData(0, 30, "one two three four five six")]
    [InlineData(19, 16, "four five six")]
    [InlineData(34, 16, "six seven eight")]
    [InlineData(0, 100, "one two three four five six seven eight")]
    public void Of_a_long_sentence_whole_words_are_shown_around_the_place(int offset, int most, string shown)
    {
        const string text = "one two three four five six seven eight";

        Assert.Equal(shown, Surroundings.Cut(text, new(0, text.Length), offset, most).Slice(text));
    }

    [Fact]
    public void A_long_word_is_cut_between_its_characters() =>
        Assert.All(Enumerable.Range(0, 200), offset =>
        {
            var text = string.Concat(Enumerable.Repeat("🛳", 100));

            var shown = Surroundings.Cut(text, new(0, text.Length), offset, 51).Slice(text).ToString();

            Assert.Equal(string.Concat(Enumerable.Repeat("🛳", shown.Length / 2)), shown);
            Assert.InRange(shown.Length, 2, 51);
        });

    [Fact]
    public void What_is_too_long_keeps_its_beginning_and_its_end()
    {
        Assert.Equal("abc", Shortened.To(3, "abc"));
        Assert.Equal("abcde … jk", Shortened.To(10, "abcdefghijk"));
        Assert.Equal("🛳🛳🛳 … 🛳", Shortened.To(13, "🛳🛳🛳🛳🛳🛳🛳"));
    }

    [Fact]
    public void A_screen_shows_who_what_and_where_and_text_as_text()
    {
        const string text = "Berg said [red]we[/] \u001b[2J will stay. Then \u202Eit rained on and on, and nobody came to the bridge any more.";
        var scoring = new StandoffScoring([Some.Standoff("post_[1]", text, ("Berg", "said", "[red]we[/] \u001b[2J will stay"))]);
        var outcome = scoring.Score(
            "post_[1]", Some.Reading(text, Some.Attribution(text, "Berg", "said", "stay. Then \u202Eit rained on and on", AttributionKind.Direct)));

        using var plain = new TestScreen(60);
        using var coloured = new TestScreen(60, colours: true);
        MissList.Draw(plain.Console, outcome.Misses[0], 1);
        MissList.Draw(coloured.Console, outcome.Misses[0], 1);

        Approved.Matches("miss.txt", plain.Seen);
        Approved.Matches("miss-colours.txt", coloured.Seen);
        Assert.DoesNotContain('\u202E', plain.Seen);
        Assert.All(plain.Seen.Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    private static IReadOnlyList<Miss> Misses((string? Source, string? Cue, string? Content)[] gold, params Attribution[] read) =>
        new StandoffScoring([Some.Standoff("a", Text, gold)]).Score("a", Some.Reading(Text, read)).Misses;
}
