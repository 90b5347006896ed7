using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Messages that quote somebody, over a small invented coverage.</summary>
public sealed class WhoseWordsTests : IDisposable
{
    private readonly TestCoverage _coverage = new();
    private readonly Answerer _answerer;

    public WhoseWordsTests()
    {
        _coverage.Add("flood.txt", new News(
            """
            “There are no small floods,” Oskar Lund wrote on Monday. “There is only water in the house.”
            Mayor Ilse Brandt said the dykes would hold until the summer of next year.
            “We will rebuild the quay stone by stone,” she added.
            The quay is older than the town and has seen many storms.
            """)
            .Says("Oskar Lund", "There are no small floods,", more: "There is only water in the house.")
            .Says("Ilse Brandt", "the dykes would hold until the summer of next year", "Mayor", kind: AttributionKind.Indirect)
            .Says("Ilse Brandt", "We will rebuild the quay stone by stone,", "Mayor"));
        _answerer = new Answerer(_coverage.Index, TimeProvider.System);
    }

    [Theory]
    [InlineData("There are no small floods", "Oskar Lund")]
    [InlineData("lol did you see this?? \"There are no small floods\" https://coast.example/a?b=c#d who even talks like that", "Oskar Lund")]
    [InlineData("“There are no small floods” – Ilse Brandt, 2022", "Oskar Lund")]
    [InlineData("> There are no small floods\nwow, just wow", "Oskar Lund")]
    [InlineData("**There are no small floods**", "Oskar Lund")]
    [InlineData("omg. There are no small floods! can you believe it", "Oskar Lund")]
    [InlineData("<@123456789> there is only water in the house <:wave:42>", "Oskar Lund")]
    [InlineData("Brandt: we will rebuild the quay stone by stone", "Ilse Brandt")]
    [InlineData("she really said the dykes would hold until the summer of next year", "Ilse Brandt")]
    [InlineData("There are \"no\" small floods", "Oskar Lund")]
    [InlineData("'There are no small floods' AND \"water in the house\"", "Oskar Lund")]
    [InlineData("\"There are no small floods\" \"We will rebuild the quay stone by stone, all of it, by hand\"", "Ilse Brandt")]
    [InlineData("There are no small floods, she thought; NEAR(\"quay\" *) OR 1=1; --", "Oskar Lund")]
    public void Whoever_said_them_is_found_whatever_stands_around(string message, string name)
    {
        var answer = _answerer.WhoSaid(message);

        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal(name, answer.Statements[0].Name);
        Assert.Equal(message, answer.Question);
    }

    [Fact]
    public void A_long_message_is_read_as_far_as_anybody_quotes()
    {
        var chatter = string.Concat(Enumerable.Repeat("My cat has a view on nearly everything under the sun these days. ", 40));
        var answer = _answerer.WhoSaid(chatter[..600] + ". We will rebuild the quay stone by stone. " + chatter);

        Assert.True(answer.Verdict is Verdict.Answered or Verdict.NotFound);
        Assert.Equal("Ilse Brandt", _answerer.WhoSaid("We will rebuild the quay stone by stone. " + chatter).Statements[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("https://coast.example/a")]
    [InlineData("<@1>")]
    [InlineData("\"\"")]
    [InlineData("🚢🚢🚢")]
    public void Without_words_nothing_is_found_and_it_says_what_to_ask(string message)
    {
        var answer = _answerer.WhoSaid(message);

        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.StartsWith("Ask who said something", answer.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_nobody_said_are_nobodys()
    {
        var answer = _answerer.WhoSaid("My aunt sells excellent marmalade on Saturdays");

        Assert.Equal(Verdict.NotFound, answer.Verdict);
        Assert.Equal("Nobody is reported to have said that in the coverage.", answer.Lead);
    }

    [Fact]
    public void The_articles_own_words_are_nobodys_statement()
    {
        var answer = _answerer.WhoSaid("The quay is older than the town and has seen many storms.");

        Assert.Empty(answer.Statements);
        Assert.Equal("The words stand in the coverage, but it is not clear there whose they are:", answer.Lead);
    }

    public void Dispose() => _coverage.Dispose();
}
