using OnRecord.Host.Cli.Eval.Gold;
using OnRecord.Host.Cli.Eval.Scoring;
using OnRecord.Reading;
using OnRecord.Sources;

namespace OnRecord.Host.Tests.Cli.Eval;

/// <summary>Gold as statements in JSON: how it is read, and how readings are scored against it.</summary>
public sealed class StatementTests
{
    private const string Text = "“We stay,” said Tomas Berg. Mara Quill denied that the old bridge would close. He said it may rain.";

    [Fact]
    public void A_statement_is_found_with_its_words_and_its_speaker()
    {
        var scoring = new StatementScoring(
        [
            new("a", [
                Some.Statement("Tomas Berg", "We stay,", "direct"),
                Some.Statement("Mara Quill", "the old bridge would close"),
                Some.Statement("Tomas Berg", "it may rain", role: "the mayor"),
            ]),
        ]);

        var outcome = scoring.Score("a", Some.Reading(
            Text,
            Some.Attribution(Text, "Tomas Berg", "said", "We stay", AttributionKind.Direct, "Tomas Berg"),
            Some.Attribution(Text, "Mara Quill", "denied", "that the old bridge would close", speaker: "Tomas Berg"),
            Some.Attribution(Text, "He", "said", "it may rain", speaker: "Mayor"),
            Some.Attribution(Text, "He", "said", "it may rain") with { Act = AttributionAct.Thought }));

        Assert.Equal(
            [
                "missing articles 0; runs whose text is not the article's 0",
                "statements gold 3 predicted 3  P 0.667 R 0.667 F1 0.667",
                "  recall direct   1/1 = 1.000",
                "  recall mixed    0/0 = 0.000",
                "  recall indirect 1/2 = 0.500",
                "  speaker right where content found: 2/3 = 0.667",
            ],
            scoring.Table);
        Assert.Equal("a", outcome.Outlet);
        var miss = Assert.Single(outcome.Misses);
        Assert.Equal((MissKind.WrongSpeaker, 31, "Mara Quill", "Tomas Berg"), (miss.Kind, miss.Characters, miss.Expected!.Source, miss.Read!.Source));
    }

    [Fact]
    public void Of_statements_with_the_same_words_the_one_of_the_speaker_counts()
    {
        var scoring = new StatementScoring([new("a", [Some.Statement("Mara Quill", "We stay"), Some.Statement("Tomas Berg", "We stay")])]);

        var outcome = scoring.Score("a", Some.Reading(Text, Some.Attribution(Text, null, null, "We stay", speaker: "Berg")));

        Assert.Equal([false, true], outcome.Gold.Select(one => one.IsRight));
    }

    [Fact]
    public void Runs_stand_behind_one_another_and_one_that_stands_nowhere_is_never_found()
    {
        const string text = "He said it. Then: it may be that it may rain.";
        var scoring = new StatementScoring([new("a", [new("Berg", null, null, ["Then", "it"], "mixed"), new("Berg", null, null, ["snow"], null)])]);

        var outcome = scoring.Score("a", Some.Reading(text));

        Assert.True(outcome.Gold[0].Offsets.Contains(text.IndexOf("it may be", StringComparison.Ordinal)));
        Assert.False(outcome.Gold[0].Offsets.Contains(text.IndexOf("it.", StringComparison.Ordinal)));
        Assert.True(outcome.Gold[1].Offsets.IsEmpty);
        Assert.Equal(2, outcome.Misses.Length);
    }

    [Fact]
    public void A_run_that_is_not_the_articles_text_is_counted()
    {
        var scoring = new StatementScoring([new("a", [])]);
        var other = Some.Attribution(Text, null, null, "We stay") with { Content = [new(new(0, 3), "abc"), new(new(900, 903), "abc")] };

        scoring.Score("a", Some.Reading(Text, other));

        Assert.EndsWith("the article's 2", scoring.Table[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tomas Berg", "Berg", true)]
    [InlineData("Tomas Berg", "Mara Quill", false)]
    [InlineData("Zoé Åström", "Zoe Astrom", true)]
    [InlineData("Mary O’Brien", "OBrien", true)]
    [InlineData("the US State Department", "State Department officials", true)]
    [InlineData("a spokesman", "the spokeswoman", false)]
    [InlineData("the president", "the prime president of all", false)]
    [InlineData("President of the State", "President of the minister", true)]
    [InlineData("Łukasz Kuś…", "Kus", true)]
    [InlineData("Путин", "Путин", false)]
    [InlineData("Berg", null, false)]
    [InlineData("", "", false)]
    public void Names_agree_in_the_last_word_or_in_half_of_what_is_no_title(string gold, string? read, bool same) =>
        Assert.Equal(same, SpeakerNaming.IsSame(gold, read));

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"statements\":[null]}")]
    [InlineData("{\"statements\":[{\"speaker\":\"Berg\"}]}")]
    [InlineData("{\"statements\":[{\"content\":[null]}]}")]
    [InlineData("{\"statements\":[{\"content\":\"We stay\"}]}")]
    public void A_file_that_is_no_gold_is_refused_by_name(string json)
    {
        var refusal = Assert.Throws<SourceException>(() => StatementArticle.Parse("bridge", json));

        Assert.StartsWith("bridge.json is not the gold of an article", refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("mend it or take it out of the folder.", refusal.Message, StringComparison.Ordinal);
    }
}
