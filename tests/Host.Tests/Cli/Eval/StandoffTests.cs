using FsCheck.Fluent;
using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>Gold in brat standoff: how it is read, and how readings are scored against it.</summary>
public sealed class StandoffTests
{
    private const string Text = "“We stay,” said Berg. Quill denied that the old bridge would close. Rain fell.";

    [Fact]
    public void An_event_joins_the_spans_of_the_lines_before_it()
    {
        var article = StandoffArticle.Parse("a", [
            "T1\tSource 0 4\tBerg",
            "T2\tCue 5 9\tsaid",
            "T3\tContent 10 20;25 30\twe … stay",
            "T4\tSource 40 45\tQuill",
            "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1 Source2:T4",
        ]);

        var attribution = Assert.Single(article.Attributions);
        Assert.Equal([new(0, 4), new(40, 45)], attribution.Source.ToArray());
        Assert.Equal([new(5, 9)], attribution.Cue.ToArray());
        Assert.Equal([new(10, 20), new(25, 30)], attribution.Content.ToArray());
    }

    [Theory]
    [InlineData("T1 Source 0 4")]
    [InlineData("T1\tSource")]
    [InlineData("T1\tSource 0 x\tBerg")]
    [InlineData("T1\tSource 0\tBerg")]
    [InlineData("T1\tSource -1 4\tBerg")]
    [InlineData("T1\tSource 0 99999999999\tBerg")]
    [InlineData("T1\tSource 0 4;5\tBerg")]
    [InlineData("#1\tAnnotatorNotes T1\tis this one?")]
    [InlineData("E1\tSource:T1:T2")]
    [InlineData("E1\tSource")]
    [InlineData("E1")]
    [InlineData("")]
    public void A_broken_line_is_passed_over(string line)
    {
        var article = StandoffArticle.Parse("a", [line, "T2\tContent 9 5;10 20\twe stay", "E9\tContent:T2 Source:T1"]);

        var attribution = Assert.Single(article.Attributions);
        Assert.Empty(attribution.Source);
        Assert.Equal([new(10, 20)], attribution.Content.ToArray());
    }

    [Fact]
    public void Any_lines_are_read_or_passed_over()
    {
        string[] pieces = ["T1", "T2", "E1", "\t", " ", ":", ";", "Source", "Cue2", "Content", "0", "7", "12", "2147483647", "-", "é", "\0"];
        foreach (var line in Gen.Elements(pieces).ListOf().Select(string.Concat).ListOf().Sample(500, 12))
        {
            var article = StandoffArticle.Parse("a", line);

            new StandoffScoring([article]).Score("a", Some.Reading(Text));
        }
    }

    [Fact]
    public void An_attribution_is_right_with_half_of_source_and_content_and_a_character_of_the_cue()
    {
        var scoring = new StandoffScoring(
        [
            Some.Standoff("post_1", Text, ("Berg", "said", "“We stay,”"), ("Quill", "denied", "that the old bridge would close")),
        ]);

        var outcome = scoring.Score("post_1", Some.Reading(
            Text,
            Some.Attribution(Text, "Berg", "said", "We stay", AttributionKind.Direct),
            Some.Attribution(Text, "Quill", "denied", "the old bridge would close"),
            Some.Attribution(Text, null, null, "Rain fell")));

        Assert.Equal(
            [
                "articles 1 missing 0",
                "cue      gold     2 pred     2  exact P 1.000 R 1.000 F1 1.000   overlap F1 1.000   chars F1 1.000",
                "source   gold     2 pred     2  exact P 1.000 R 1.000 F1 1.000   overlap F1 1.000   chars F1 1.000",
                "content  gold     2 pred     3  exact P 0.333 R 0.500 F1 0.400   overlap F1 0.773   chars F1 0.825",
                "attribution P 0.667 R 1.000 F1 0.800",
            ],
            scoring.Table);
        Assert.Equal("post", outcome.Outlet);
        Assert.Equal([AttributionKind.Direct, AttributionKind.Indirect], outcome.Gold.Select(one => one.Kind!.Value));
        Assert.Equal([true, true, false], outcome.Read.Select(one => one.IsRight));
        var miss = Assert.Single(outcome.Misses);
        Assert.Equal((MissKind.NotInGold, 9, "Rain fell"), (miss.Kind, miss.Characters, miss.Read!.Content));
    }

    [Fact]
    public void Each_of_the_gold_is_found_once()
    {
        var scoring = new StandoffScoring([Some.Standoff("a", Text, ("Berg", "said", "We stay"))]);

        var outcome = scoring.Score(
            "a", Some.Reading(Text, Some.Attribution(Text, "Berg", "said", "We stay"), Some.Attribution(Text, "Berg", "said", "We stay")));

        Assert.Equal("attribution P 0.500 R 1.000 F1 0.667", scoring.Table[^1]);
        Assert.Equal([true, false], outcome.Read.Select(one => one.IsRight));
    }

    [Fact]
    public void A_source_on_one_side_alone_or_a_cue_on_neither_makes_it_wrong()
    {
        var scoring = new StandoffScoring(
            [Some.Standoff("a", Text, ("Berg", "said", "We stay"), (null, null, "the old bridge would close"))]);

        scoring.Score("a", Some.Reading(
            Text, Some.Attribution(Text, null, "said", "We stay"), Some.Attribution(Text, null, null, "the old bridge would close")));

        Assert.Equal("attribution P 0.000 R 0.000 F1 0.000", scoring.Table[^1]);
    }

    [Fact]
    public void All_gold_of_an_article_without_text_is_missed_and_none_of_it_is_shown()
    {
        var scoring = new StandoffScoring([Some.Standoff("a", Text, ("Berg", "said", "We stay"))]);

        var outcome = scoring.Score("a", reading: null);

        Assert.Equal("articles 1 missing 1", scoring.Table[0]);
        Assert.Equal("cue      gold     1 pred     0  exact P 0.000 R 0.000 F1 0.000   overlap F1 0.000   chars F1 0.000", scoring.Table[1]);
        Assert.True(outcome.IsMissing);
        Assert.Empty(outcome.Misses);
        Assert.False(Assert.Single(outcome.Gold).IsRight);
    }

    [Theory]
    [InlineData("“We stay,” said Berg.", "“We stay,”", AttributionKind.Direct)]
    [InlineData("\"We stay,\" said Berg. \"And", "And", AttributionKind.Direct)]
    [InlineData("Berg said they “will stay” there.", "they “will stay” there", AttributionKind.Mixed)]
    [InlineData("Berg said they would stay.", "they would stay", AttributionKind.Indirect)]
    [InlineData("Berg: ‘We don’t go’", "We don’t go", AttributionKind.Direct)]
    [InlineData("Back in the ‘90s, Berg’s men stayed", "Berg’s men stayed", AttributionKind.Indirect)]
    [InlineData("„Wir bleiben“, so Berg. «Nous restons»", "Wir bleiben", AttributionKind.Direct)]
    [InlineData("„Wir bleiben“, so Berg. «Nous restons»", "so Berg", AttributionKind.Indirect)]
    [InlineData("“Not closed\nHe left", "He left", AttributionKind.Indirect)]
    [InlineData("“…” he wrote", "“…”", AttributionKind.Indirect)]
    public void The_golds_kind_goes_by_the_letters_in_quotation_marks(string text, string content, AttributionKind kind) =>
        Assert.Equal(kind, new QuotedLetters(text).KindOf([Some.Span(text, content)]));
}
