using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Tests;

/// <summary>What of a question says which statements it keeps to. Today is Tuesday, 22 February 2022.</summary>
public sealed class ScopeTests
{
    private static readonly QuestionReader Reader = new(
        new Calendar(new DateOnly(2022, 2, 22), IsOfCoverage: true), ["Coast Daily", "The Week", "BBC"]);

    [Theory]
    [InlineData("what did holt say since thursday", "since 17 February 2022")]
    [InlineData("what did holt say since tuesday", "since 15 February 2022")]
    [InlineData("what did holt say on monday about the bridge", "on 21 February 2022")]
    [InlineData("what did Holt say yesterday?", "on 21 February 2022")]
    [InlineData("what did holt say last week", "from 14 February 2022 to 20 February 2022")]
    [InlineData("what has holt said over the past 3 days", "from 20 February 2022 to 22 February 2022")]
    [InlineData("holt on the bridge in january", "in January 2022")]
    [InlineData("holt on the bridge in March", "in March 2021")]
    [InlineData("what did holt say in 2014", "in 2014")]
    [InlineData("on 21 jan what did holt say", "on 21 January 2022")]
    [InlineData("what did holt say on January 21st, 2021", "on 21 January 2021")]
    [InlineData("what did holt say on 2022-01-21", "on 21 January 2022")]
    [InlineData("what did holt say on 21.1.2022", "on 21 January 2022")]
    [InlineData("what did holt say before 21 january", "until 20 January 2022")]
    [InlineData("what did holt say after 21 january", "since 22 January 2022")]
    [InlineData("what did holt say between 1 january and 5 february", "from 1 January 2022 to 5 February 2022")]
    [InlineData("what was holt saying in the week of 19 jan", "from 17 January 2022 to 23 January 2022")]
    [InlineData("what did holt say in late january", "from 21 January 2022 to 31 January 2022")]
    [InlineData("did holt say anything about the bridge two days ago", "on 20 February 2022")]
    public void Days_are_understood(string question, string period)
    {
        var asked = Reader.Read(question);
        Assert.Equal(period, asked.Scope.Period?.ToString());
        Assert.Equal("holt", asked.Speaker?.ToLowerInvariant() ?? asked.SpeakerAndRest[0].Folded);
    }

    [Theory]
    [InlineData("what did holt say about the january 6 attack")]
    [InlineData("what did holt say about friday's talks")]
    [InlineData("what may holt say")]
    [InlineData("who said \"we will leave in january\"")]
    [InlineData("who said the ferries will sail in january")]
    [InlineData("did holt march to the sea")]
    [InlineData("what did holt say before the storm")]
    public void A_day_that_is_part_of_the_topic_or_of_the_words_is_no_limit(string question) => Assert.Null(Reader.Read(question).Scope.Period);

    [Theory]
    [InlineData("what did holt say in the coast daily", "Coast Daily")]
    [InlineData("holt in the bbc piece", "BBC")]
    [InlineData("the week article on holt", "The Week")]
    [InlineData("what did holt say in the week of the storm", null)]
    [InlineData("what did holt tell the bbc", null)]
    public void An_outlet_of_the_coverage_is_understood(string question, string? outlet) => Assert.Equal(outlet, Reader.Read(question).Scope.Outlet);

    [Theory]
    [InlineData("only direct quotes from holt")]
    [InlineData("holt on the bridge, verbatim")]
    [InlineData("what did holt say word for word about the bridge")]
    [InlineData("exact words holt used")]
    public void Only_what_is_said_word_for_word_can_be_asked_for(string question) => Assert.True(Reader.Read(question).Scope.DirectOnly);

    [Theory]
    [InlineData("latest from holt")]
    [InlineData("what's the latest on the bridge")]
    [InlineData("the most recent from Holt on the bridge")]
    [InlineData("what did holt say recently")]
    public void The_newest_can_be_asked_for(string question) => Assert.True(Reader.Read(question).Scope.NewestFirst);

    [Fact]
    public void Nothing_in_quotation_marks_limits_anything()
    {
        var asked = Reader.Read("who said “the latest in the BBC since Thursday, verbatim”?");
        Assert.Equal(Scope.None, asked.Scope);
    }
}
