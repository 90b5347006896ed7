using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Tests;

/// <summary>Ways of asking beside "who said" and "what did X say".</summary>
public sealed class QuestionFormsTests
{
    private static readonly QuestionReader Reader = new(new Calendar(new DateOnly(2022, 2, 22), IsOfCoverage: true), []);

    [Theory]
    [InlineData("compare holt and lund on the bridge")]
    [InlineData("holt vs lund on the bridge")]
    [InlineData("difference between holt and lund on the bridge")]
    [InlineData("how do holt and lund differ on the bridge")]
    public void Two_can_be_compared(string question)
    {
        var asked = Reader.Read(question);
        Assert.Equal(QuestionForm.Compare, asked.Form);
        Assert.Equal(("holt", "lund"), (asked.Speaker, asked.Other));
        Assert.Equal("bridge", Assert.Single(asked.Topic.Head).Folded);
    }

    [Theory]
    [InlineData("who responded to holt", null)]
    [InlineData("who hit back at holt over the bridge", null)]
    [InlineData("who answered holt's threat", null)]
    [InlineData("what was the response to holt", null)]
    [InlineData("what did lund reply to holt", "lund")]
    [InlineData("how did lund react to holt's threat", "lund")]
    [InlineData("what did lund say in response to holt", "lund")]
    public void Who_answered_whom_can_be_asked(string question, string? replier)
    {
        var asked = Reader.Read(question);
        Assert.Equal(QuestionForm.WhoAnswered, asked.Form);
        Assert.Equal(("holt", replier), (asked.Speaker, asked.Other));
    }

    [Theory]
    [InlineData("when did holt say the bridge opens", "Day")]
    [InlineData("what day did holt speak about the bridge", "Day")]
    [InlineData("how often did holt mention the bridge", "Count")]
    [InlineData("how many times has holt talked about the bridge", "Count")]
    [InlineData("how many bridges did holt mention", "Words")]
    [InlineData("what did holt say about the bridge", "Words")]
    public void When_and_how_often_can_be_asked(string question, string wanted)
    {
        var asked = Reader.Read(question);
        Assert.Equal(wanted, asked.Wants.ToString());
        Assert.Equal("holt", asked.Speaker);
    }

    [Theory]
    [InlineData("what did holt tell lund about the bridge", "lund", "bridge")]
    [InlineData("what did holt say to reporters about the bridge", "reporters", "bridge")]
    [InlineData("what did holt tell the coast guard", "coast guard", "")]
    [InlineData("what did holt say about the bridge", "", "bridge")]
    public void Whom_it_was_said_to_is_no_topic(string question, string to, string topic)
    {
        var asked = Reader.Read(question);
        Assert.Equal(to, string.Join(' ', asked.To.Select(word => word.Folded)));
        Assert.Equal(topic, string.Join(' ', asked.Topic.Head.Concat(asked.Topic.Rest).Select(word => word.Folded)));
    }

    [Theory]
    [InlineData("what has the us govt said", "the US government")]
    [InlineData("what did potus say", "US president")]
    [InlineData("what did the us say", "the US")]
    [InlineData("what did the uk fm say", "the uk foreign minister")]
    [InlineData("what did the pm say at 3 pm", "the prime minister")]
    public void What_is_shortened_is_written_out(string question, string speaker) => Assert.Equal(speaker, Reader.Read(question).Speaker);

    [Theory]
    [InlineData("holt said the bridge will open, right?")]
    [InlineData("holt said the bridge will open, no?")]
    [InlineData("Holt said the bridge will open, isn't it?")]
    public void A_tag_is_no_part_of_what_was_said(string question) =>
        Assert.Equal("the bridge will open", string.Join(' ', Reader.Read(question).Said.Select(word => word.Folded)));

    [Theory]
    [InlineData("what does the coast daily quote holt as saying about the bridge")]
    [InlineData("according to the coast daily what did holt say about the bridge")]
    public void Who_relays_the_words_is_not_whose_they_are(string question)
    {
        var asked = Reader.Read(question);
        Assert.Equal("holt", asked.Speaker);
        Assert.Equal("bridge", Assert.Single(asked.Topic.Head).Folded);
    }
}
