using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Answers within days and outlets, comparisons, replies, counts and reports, over a small invented coverage.</summary>
public sealed class AnswersInScopeTests : IDisposable
{
    private readonly TestCoverage _coverage = new();
    private readonly Answerer _answerer;

    public AnswersInScopeTests()
    {
        _coverage
            .Add("march.txt", new News(
                """
                The bridge talks began on Monday.
                “The bridge opens in spring,” transport minister Karin Holt said on Friday.
                Holt told Oskar Lund that the bridge is safe.
                “A bridge is not a boat,” Senator Oskar Lund replied to Holt.
                """,
                new ArticleFacts { Title = "Bridge talks", Outlet = "Coast Daily", Published = new DateOnly(2022, 3, 5) })
                .Says("Karin Holt", "The bridge opens in spring,", "transport minister", cue: "said on Friday")
                .Says("Karin Holt", "that the bridge is safe", "transport minister", kind: AttributionKind.Indirect, cue: "told")
                .Says("Oskar Lund", "A bridge is not a boat,", "Senator", cue: "replied"))
            .Add("april.txt", new News(
                """
                Holt denied on Tuesday that the bridge has cracks.
                “The bridge opens in spring,” Holt had said in March.
                """,
                new ArticleFacts { Title = "Cracks", Outlet = "Inland Post", Published = new DateOnly(2022, 4, 6) })
                .Says("Karin Holt", "that the bridge has cracks", kind: AttributionKind.Indirect, cue: "denied")
                .Says("Karin Holt", "The bridge opens in spring,", cue: "had said"));
        _answerer = new Answerer(_coverage.Index, TimeProvider.System);
    }

    public void Dispose() => _coverage.Dispose();

    [Fact]
    public void Within_the_days_only_what_was_reported_then_answers()
    {
        var answer = _answerer.Answer("what did holt say about the bridge in april");
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.All(answer.Statements, statement => Assert.Equal("april.txt", statement.Statement.Article.File));
        Assert.Equal("statements by Karin Holt about bridge in April 2022", answer.Understood);
    }

    [Fact]
    public void Days_that_are_told_from_today_name_the_day_they_are_counted_from() =>
        Assert.Equal(
            "statements by Karin Holt about bridge on 5 April 2022 (counted from the newest article, 6 April 2022)",
            _answerer.Answer("what did holt say yesterday about the bridge").Understood);

    [Fact]
    public void Beyond_the_days_is_near_but_no_answer()
    {
        var answer = _answerer.Answer("what did lund say about the bridge since april 1");
        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Equal("The coverage has nothing on this since 1 April 2022.", answer.Lead);
        Assert.Equal("Oskar Lund", Assert.Single(answer.Nearest).Name);
    }

    [Fact]
    public void In_an_outlet_only_its_articles_answer() =>
        Assert.All(
            _answerer.Answer("what did holt say about the bridge in the inland post").Statements,
            statement => Assert.Equal("Inland Post", statement.Statement.Article.Facts.Outlet));

    [Fact]
    public void Word_for_word_leaves_out_paraphrases()
    {
        var answer = _answerer.Answer("only direct quotes from holt on the bridge");
        Assert.NotEmpty(answer.Statements);
        Assert.All(answer.Statements, statement => Assert.Equal(AttributionKind.Direct, statement.Statement.Attribution.Kind));
    }

    [Fact]
    public void The_latest_comes_first() =>
        Assert.Equal("april.txt", _answerer.Answer("latest from holt").Statements[0].Statement.Article.File);

    [Fact]
    public void The_day_is_told_as_the_article_tells_it() =>
        Assert.StartsWith(
            "Karin Holt (transport minister), on Friday 4 March 2022, as Coast Daily tells",
            _answerer.Answer("when did holt say the bridge opens in spring").Lead, StringComparison.Ordinal);

    [Fact]
    public void How_often_counts_what_was_said() =>
        Assert.Contains("reported 3 times in the coverage", _answerer.Answer("how often did holt mention the bridge").Lead, StringComparison.Ordinal);

    [Fact]
    public void Two_are_shown_in_turn()
    {
        var answer = _answerer.Answer("compare holt and lund on the bridge");
        Assert.Equal(["Karin Holt", "Oskar Lund"], answer.Statements.Take(2).Select(statement => statement.Name));
        Assert.StartsWith("Karin Holt and Oskar Lund on this, in turn", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_answered_somebody_is_found()
    {
        var answer = _answerer.Answer("who responded to holt");
        Assert.Equal("Oskar Lund", answer.Statements[0].Name);
        Assert.Equal("who answered Karin Holt", answer.Understood);
    }

    [Fact]
    public void What_was_said_to_somebody_is_what_the_article_says_was_said_to_them() =>
        Assert.Equal("that the bridge is safe", Assert.Single(_answerer.Answer("what did holt tell lund about the bridge").Statements).Words);

    [Fact]
    public void The_same_words_in_two_articles_are_shown_once_with_both()
    {
        var answer = _answerer.Answer("who said the bridge opens in spring");
        var statement = Assert.Single(answer.Statements);
        Assert.Equal("march.txt", statement.Statement.Article.File);
        Assert.Equal("april.txt", Assert.Single(statement.Reports).Statement.Article.File);
        Assert.Contains("Also: Inland Post · 6 April 2022", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when was that?", "when: ")]
    [InlineData("and in april?", "statements by Karin Holt about bridge in April 2022")]
    [InlineData("only direct quotes", "statements by Karin Holt about bridge, word for word")]
    public void A_follow_up_narrows_or_asks_when(string followUp, string understood)
    {
        var first = _answerer.Answer("what did holt say about the bridge");
        var second = _answerer.Answer(followUp, first.Subject);
        Assert.Equal(Verdict.Answered, second.Verdict);
        Assert.StartsWith(understood, second.Understood, StringComparison.Ordinal);
    }

    [Fact]
    public void The_days_are_kept_by_a_follow_up()
    {
        var first = _answerer.Answer("what did holt say about the bridge in march");
        Assert.Equal("statements by Oskar Lund about bridge in March 2022", _answerer.Answer("and lund?", first.Subject).Understood);
    }
}
