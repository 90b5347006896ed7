using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests;

/// <summary>Questions that follow up another, over a small invented coverage.</summary>
public sealed class FollowUpTests : IDisposable
{
    private readonly TestCoverage _coverage = new();
    private readonly Answerer _answerer;

    public FollowUpTests()
    {
        _coverage
            .Add("ferries.txt", new News(
                """
                The ferries stopped on Monday.
                “The ferries will sail again in spring,” Mayor Ilse Brandt said.
                She said the bridge needs new pillars.
                Senator Oskar Lund said the ferries are too old.
                “A bridge is not a boat,” Lund added.
                The harbour union rejected the tax. “The tax sinks us,” the union wrote.
                Northland said the ferries are its pride.
                """,
                new ArticleFacts { Title = "Ferries stop", Published = new DateOnly(2022, 3, 7) })
                .Says("Ilse Brandt", "The ferries will sail again in spring,", "Mayor")
                .Says("Ilse Brandt", "the bridge needs new pillars", "Mayor", kind: AttributionKind.Indirect)
                .Says("Oskar Lund", "the ferries are too old", "Senator", kind: AttributionKind.Indirect)
                .Says("Oskar Lund", "A bridge is not a boat,", "Senator")
                .Says("harbour union", "The tax sinks us,", speaker: SpeakerKind.Organization)
                .Says("Northland", "the ferries are its pride", speaker: SpeakerKind.Country, kind: AttributionKind.Indirect))
            .Add("geneva.txt", new News(
                """
                Brandt spoke in Geneva in May.
                “No boat leaves without a licence,” Brandt said in Geneva. The ferries were her theme.
                """,
                new ArticleFacts { Title = "Brandt in Geneva", Published = new DateOnly(2022, 5, 2) })
                .Says("Brandt", "No boat leaves without a licence,"));
        _answerer = new Answerer(_coverage.Index, TimeProvider.System);
    }

    [Theory]
    [InlineData("And about the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("and on the bridge", "statements by Ilse Brandt about bridge")]
    [InlineData("what about the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("anything about the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("And the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("What did she say about the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("did she say anything about the bridge", "statements by Ilse Brandt about bridge")]
    [InlineData("what's her position on the bridge?", "statements by Ilse Brandt about bridge")]
    [InlineData("what they said about the bridge", "statements by Ilse Brandt about bridge")]
    public void The_speaker_is_kept(string followUp, string understood) =>
        Follows("What did Brandt say about the ferries?", followUp, understood, "the bridge needs new pillars");

    [Theory]
    [InlineData("And Lund?", "statements by Oskar Lund about ferries")]
    [InlineData("what about Lund?", "statements by Oskar Lund about ferries")]
    [InlineData("how about senator lund", "statements by Oskar Lund about ferries")]
    [InlineData("Lund?", "statements by Oskar Lund about ferries")]
    [InlineData("and Oscar Lund?", "statements by Oskar Lund about ferries")]
    [InlineData("And what did Lund say about it?", "statements by Oskar Lund about ferries")]
    [InlineData("and the senator", "statements by Oskar Lund about ferries")]
    public void The_topic_is_kept(string followUp, string understood) =>
        Follows("What did Brandt say about the ferries?", followUp, understood, "the ferries are too old");

    [Theory]
    [InlineData("And Lund on the bridge?")]
    [InlineData("what about Lund about the bridge?")]
    [InlineData("What did Lund say about the bridge?")]
    public void Who_names_both_keeps_neither(string followUp) =>
        Follows("What did Brandt say about the ferries?", followUp, "statements by Oskar Lund about bridge", "“A bridge is not a boat,”");

    [Fact]
    public void A_question_that_says_all_by_itself_replaces_the_subject()
    {
        var answer = Ask("What did Brandt say about the ferries?", "Who said the tax sinks us?");

        Assert.Equal("harbour union", answer.Statements[0].Name);
        Assert.Equal("who said it: the tax sinks us", answer.Understood);
        Assert.Equal(new Subject("harbour union", "the tax sinks us") { IsWords = true, AsksWho = true }, answer.Subject);
    }

    [Fact]
    public void A_whole_question_without_a_topic_asks_for_everything()
    {
        var answer = Ask("What did Brandt say about the ferries?", "What did Lund say?");

        Assert.Equal("statements by Oskar Lund", answer.Understood);
        Assert.Equal(new Subject("Oskar Lund", null), answer.Subject);
    }

    [Fact]
    public void When_or_where_narrows_what_was_asked_before()
    {
        var answer = Ask("What did Brandt say about the ferries?", "And in Geneva?");

        Assert.Equal("statements by Ilse Brandt about ferries, Geneva", answer.Understood, ignoreCase: true);
        Assert.Equal("Ilse Brandt", answer.Subject.Speaker);
        Assert.Equal("ferries", answer.Subject.Topic);
    }

    [Fact]
    public void Whoever_turned_out_to_have_said_it_is_who_is_meant_next() =>
        Follows("Who said a bridge is not a boat?", "And what did he say about the ferries?", "statements by Oskar Lund about ferries", "the ferries are too old");

    [Fact]
    public void Whether_somebody_said_it_can_be_asked_of_a_pronoun()
    {
        var answer = Ask("What did Lund say about the ferries?", "Did he say that the tax sinks us?");

        Assert.Equal(Verdict.Misattributed, answer.Verdict);
        Assert.Equal("whether Oskar Lund said it: the tax sinks us", answer.Understood);
        Assert.Equal("Oskar Lund", answer.Subject.Speaker);
    }

    [Fact]
    public void A_pronoun_inside_what_was_said_is_left_alone() => Assert.Equal(
        "whether Ilse Brandt said it: they would sail", Ask("What did Lund say about the ferries?", "Did Brandt say they would sail?").Understood);

    [Fact]
    public void A_speaker_on_whom_the_coverage_is_silent_is_kept_too()
    {
        var first = _answerer.Answer("What did Quist say about the ferries?");
        var second = _answerer.Answer("And about the bridge?", first.Subject);

        Assert.Equal("Quist", first.Subject.Speaker);
        Assert.Equal("statements by Quist about bridge", second.Understood);
        Assert.Equal(Verdict.NotFound, second.Verdict);
    }

    [Fact]
    public void A_chain_goes_on_as_long_as_it_is_asked()
    {
        var subject = _answerer.Answer("What did Brandt say about the ferries?").Subject;
        foreach (var (question, understood) in new[]
        {
            ("And about the bridge?", "statements by Ilse Brandt about bridge"),
            ("And Lund?", "statements by Oskar Lund about bridge"),
            ("and about the ferries?", "statements by Oskar Lund about ferries"),
            ("And Northland?", "statements by Northland about ferries"),
        })
        {
            var answer = _answerer.Answer(question, subject);
            Assert.Equal(understood, answer.Understood);
            Assert.Equal(Verdict.Answered, answer.Verdict);
            subject = answer.Subject;
        }
    }

    [Theory]
    [InlineData("And about the bridge?")]
    [InlineData("And Lund?")]
    [InlineData("What did she say?")]
    [InlineData("he")]
    [InlineData("?")]
    [InlineData("")]
    [InlineData("and")]
    [InlineData("what about")]
    [InlineData("and about")]
    public void Without_a_question_before_it_is_a_question_like_any_other(string question)
    {
        var (plain, followed) = (_answerer.Answer(question), _answerer.Answer(question, new Subject(null, null)));

        Assert.Equal(plain.Understood, followed.Understood);
        Assert.Equal(plain.Verdict, followed.Verdict);
        Assert.NotNull(_answerer.Answer(question, new Subject("Ilse Brandt", "ferries")));
    }

    [Theory]
    [InlineData("what else did she say?")]
    [InlineData("anything else?")]
    [InlineData("and what else")]
    [InlineData("more")]
    public void What_else_asks_for_everything_by_the_same_speaker(string question) =>
        Assert.Equal("statements by Ilse Brandt", Ask("What did Brandt say about the ferries?", question).Understood);

    [Theory]
    [InlineData("why?")]
    [InlineData("?")]
    [InlineData("but how")]
    public void What_asks_for_nothing_ends_no_conversation(string question) =>
        Assert.Equal(new Subject("Ilse Brandt", "ferries"), Ask("What did Brandt say about the ferries?", question).Subject);

    [Fact]
    public void A_search_for_something_else_is_not_taken_for_a_follow_up() =>
        Assert.Equal("statements and passages about tax sinks", Ask("What did Brandt say about the ferries?", "tax sinks").Understood);

    public void Dispose() => _coverage.Dispose();

    private Answer Ask(string first, string followUp) => _answerer.Answer(followUp, _answerer.Answer(first).Subject);

    private void Follows(string first, string followUp, string understood, string words)
    {
        var answer = Ask(first, followUp);

        Assert.Equal(understood, answer.Understood, ignoreCase: true);
        Assert.Equal(Verdict.Answered, answer.Verdict);
        Assert.Equal(words, answer.Statements[0].Words);
        Assert.Equal(followUp, answer.Question);
    }
}
