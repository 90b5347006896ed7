using OnRecord.Answering.Questions;

namespace OnRecord.Answering.Tests;

/// <summary>What a question is taken to ask.</summary>
public sealed class QuestionParserTests
{
    [Theory]
    [InlineData("What did Holt say about the bridge?", "Holt", "bridge")]
    [InlineData("wat did holt say abot the bridge", "holt", "bridge")]
    [InlineData("Why does the mayor's spokesman think the bridge fell?", "the mayor's spokesman", "bridge fell")]
    [InlineData("How many ferries does Holt say have sunk?", "Holt", "sunk ferries")]
    [InlineData("Whose side did Holt say the town is on?", "Holt", "town side")]
    [InlineData("What did Holt accuse Lund of?", "Holt", "lund")]
    [InlineData("what's the union's position on the sea wall?", "the union", "sea wall")]
    [InlineData("What was the reaction of the union to the sea wall?", "the union", "sea wall")]
    [InlineData("statements by Karin Holt on the bridge", "Karin Holt", "bridge")]
    [InlineData("tell me what holt said about the bridge pls", "holt", "bridge")]
    [InlineData("What was said by Holt about the bridge?", "Holt", "bridge")]
    [InlineData("How many pillars cracked, according to the inspectors?", "the inspectors", "pillars cracked")]
    [InlineData("What do some observers say the storm shows?", "some observers", "storm shows")]
    [InlineData("has holt said anything about the bridge", "holt", "bridge")]
    public void Asks_what_somebody_said(string text, string speaker, string topic)
    {
        var question = QuestionParser.Parse(text);
        Assert.Equal(QuestionForm.WhatSaid, question.Form);
        Assert.Equal(speaker, question.Speaker);
        Assert.Equal(topic, string.Join(' ', question.Topic.Head.Concat(question.Topic.Rest).Select(word => word.Folded)));
    }

    [Theory]
    [InlineData("Who said \"the bridge will open\"?")]
    [InlineData("who said the bridge will open")]
    [InlineData("Who was it that said 'the bridge will open'?")]
    [InlineData("«the bridge will open» who said that??")]
    [InlineData("Whose words are “the bridge will open”?")]
    [InlineData("which minister said the bridge will open?")]
    [InlineData("did anyone say the bridge will open?")]
    [InlineData("\"the bridge will open\" - whose words")]
    public void Asks_whose_words_they_are(string text)
    {
        var question = QuestionParser.Parse(text);
        Assert.Equal(QuestionForm.WhoSaid, question.Form);
        Assert.EndsWith("the bridge will open", string.Join(' ', (question.Quotations.Count > 0 ? question.Quotations[0] : question.Said).Select(word => word.Folded)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Did Holt say \"the bridge will open\"?", "Holt")]
    [InlineData("did holt ever say the bridge will open", "holt")]
    [InlineData("Has the minister said that the bridge will open?", "the minister")]
    [InlineData("Is it true that Holt said the bridge will open?", "Holt")]
    [InlineData("Was it Holt who said the bridge will open?", "Holt")]
    [InlineData("Holt said “the bridge will open”?", "Holt")]
    public void Asks_whether_somebody_said_it(string text, string speaker)
    {
        var question = QuestionParser.Parse(text);
        Assert.Equal(QuestionForm.DidSay, question.Form);
        Assert.Equal(speaker, question.Speaker);
    }

    [Theory]
    [InlineData("holt bridge??")]
    [InlineData("cracks in the pillar")]
    [InlineData("Will the bridge open?")]
    [InlineData("what happened to the ferry")]
    public void Anything_else_is_a_search(string text) => Assert.Equal(QuestionForm.Search, QuestionParser.Parse(text).Form);

    [Theory]
    [InlineData("What did Holt say after the storm?", "after storm")]
    [InlineData("What did Holt say on Friday?", "friday")]
    [InlineData("What did Holt say in Harbourtown?", "harbourtown")]
    public void An_occasion_is_no_topic(string text, string occasion)
    {
        var topic = QuestionParser.Parse(text).Topic;
        Assert.True(topic.IsOpen);
        Assert.Equal(occasion, string.Join(' ', topic.Occasion.Select(word => word.Folded)));
    }

    [Fact]
    public void An_apostrophe_opens_no_quotation() =>
        Assert.Empty(QuestionParser.Parse("What's Holt's view of the fishermen's plan, and won't it fail?").Quotations);
}
