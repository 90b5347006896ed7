using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>Understands a question as far as that can be done without looking anybody up: what it keeps to, and what it asks.</summary>
/// <param name="calendar">What is today.</param>
/// <param name="outlets">The coverage's outlets.</param>
internal sealed class QuestionReader(Calendar calendar, IReadOnlyList<string> outlets)
{
    /// <summary>Reads a question as a person typed it.</summary>
    public Question Read(string text)
    {
        var whole = QuestionParser.Parse(Shorthand.WriteOut(QuestionText.Clean(text))) with { WasCut = text.Length > QuestionText.Longest };
        var (scope, rest) = ScopeParser.Parse(whole.Text, calendar, outlets, HoldsDates(whole));
        if (scope == Scope.None)
        {
            return whole;
        }

        // Of what falls within the days, what names them itself ("said on Friday") is the best.
        var asked = QuestionParser.Parse(rest);
        var topic = scope.Period is { Since: not null, Until: not null, Named: var days }
            ? asked.Topic with { Occasion = [.. asked.Topic.Occasion, .. days.SelectMany(WordSplitter.Split)] }
            : asked.Topic;
        return asked with { Topic = topic, WasCut = whole.WasCut, Wants = whole.Wants, Scope = scope, Unscoped = whole };
    }

    // "Who said that Russia may attack in February?": when is a part of what was said.
    private static bool HoldsDates(Question whole) =>
        whole.Form is QuestionForm.WhoSaid or QuestionForm.DidSay && whole.Quotations.Count == 0 && whole.Said.Any(word => !StopWords.Holds(word.Folded));
}
