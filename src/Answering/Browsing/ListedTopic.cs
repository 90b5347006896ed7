using OnRecord.Answering.Composition;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Browsing;

/// <summary>A topic that a list keeps to.</summary>
/// <param name="Question">The question that it amounts to.</param>
internal sealed record ListedTopic(Question Question)
{
    /// <summary>The topic as it can be said again.</summary>
    public string Words => Leads.Echo(Question.Text);

    /// <summary>The topic in some words; null where they have none that tells anything.</summary>
    public static ListedTopic? Of(string? words)
    {
        var text = QuestionText.Clean(words ?? string.Empty);
        var all = WordSplitter.Split(text);
        var topic = TopicParser.Parse([], all);
        if (topic.IsOpen)
        {
            // "Geneva" behind "in", "January": here it is what the statements should be about.
            topic = new Topic([.. all.Where(word => !StopWords.Holds(word.Folded))], [], []);
        }

        return topic.IsOpen ? null : new ListedTopic(new Question { Text = text, Form = QuestionForm.WhatSaid, Topic = topic });
    }
}
