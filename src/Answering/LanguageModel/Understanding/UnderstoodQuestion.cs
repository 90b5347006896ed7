using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.LanguageModel.Understanding;

/// <summary>Makes a question of what a language model takes one for. The only place where the two meet.</summary>
internal static class UnderstoodQuestion
{
    /// <summary>The question. Its text is the reading's own words, so that what is said about it can be told from them.</summary>
    public static Question Of(QuestionReading reading)
    {
        var asked = reading.Words ?? reading.Topic ?? string.Empty;
        var text = QuestionText.Clean(reading.Speaker is null ? asked : $"{reading.Speaker} {asked}");
        var words = WordSplitter.Split(text, Math.Max(0, text.Length - asked.Length), text.Length);
        var topic = TopicParser.Parse([], words);
        return new Question
        {
            Text = text,
            Form = (reading.Speaker, reading.Words) switch
            {
                (null, null) => QuestionForm.Search,
                (null, _) => QuestionForm.WhoSaid,
                (_, null) => QuestionForm.WhatSaid,
                _ => QuestionForm.DidSay,
            },
            Speaker = reading.Speaker,
            Said = words,
            Topic = topic.IsOpen ? topic with { Head = [.. words.Where(word => !StopWords.Holds(word.Folded))] } : topic,
            Scope = new Scope
            {
                Period = (reading.Since ?? reading.Until) is null ? null : new Period(reading.Since, reading.Until, IsRelative: false),
                Outlet = reading.Outlet,
                DirectOnly = reading.DirectOnly,
            },
        };
    }
}
