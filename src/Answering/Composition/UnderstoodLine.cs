using System.Text;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Composition;

/// <summary>How a question was understood, in a line: "statements by Sergei Lavrov about NATO since 20 January 2022".</summary>
internal static class UnderstoodLine
{
    private const int MostNames = 3;

    public static string Write(Understanding understanding)
    {
        var question = understanding.Question;
        var line = new StringBuilder(question.Wants switch { Wanted.Day => "when: ", Wanted.Count => "how often: ", _ => string.Empty });
        line.Append(Asked(question, understanding)).Append(ScopeOf(question));
        if (question.Scope.Period is { IsRelative: true } && understanding.Calendar.IsOfCoverage)
        {
            line.Append(" (counted from the newest article, ").Append(Calendar.Write(understanding.Calendar.Today)).Append(')');
        }

        return line.ToString();
    }

    /// <summary>What statements are meant, in a few words: "statements by Sergei Lavrov about NATO", "statements about grain exports".</summary>
    public static string OfStatements(Understanding understanding)
    {
        var question = understanding.Question;
        var what = understanding.Speaker is { IsKnown: true } || question.Form is QuestionForm.WhatSaid ? Asked(question, understanding)
            : question.Quotations.Count > 0 ? $"statements with the words {Leads.Echo(Slice(question))}"
            : $"statements about {Words(question, question.Topic with { Rest = [.. question.Topic.Rest, .. question.Topic.Occasion] })}";
        return what + ScopeOf(question);
    }

    /// <summary>What a question keeps to, to stand behind a noun; empty where it keeps to nothing.</summary>
    public static string ScopeOf(Question question)
    {
        var (scope, line) = (question.Scope, new StringBuilder());
        line.Append(scope.Period is { } period ? $" {period}" : string.Empty);
        line.Append(scope.Outlet is { } outlet ? $" in {SpeakerName.OneLine(outlet)}" : string.Empty);
        line.Append(scope.DirectOnly ? ", word for word" : string.Empty);
        return line.Append(scope.NewestFirst ? ", the newest first" : string.Empty).ToString();
    }

    /// <summary>The names of an asked speaker; "anybody" where nobody is asked for.</summary>
    public static string NamesOf(AskedSpeaker? speaker) => speaker is null ? "anybody"
        : speaker.Speakers.Count > 0 ? string.Join(" or ", speaker.Speakers.Take(MostNames).Select(one => SpeakerName.OneLine(one.Name)).Distinct())
        : Leads.Echo(speaker.Asked);

    private static string Asked(Question question, Understanding understanding)
    {
        var who = NamesOf(understanding.Speaker);
        var topic = Words(question, understanding.Speaker?.Rest is { } rest ? TopicParser.Parse([], rest) : question.Topic);
        var about = topic.Length > 0 ? $" about {topic}" : string.Empty;
        var named = question.Scope.Period?.Named ?? [];
        var occasion = Leads.Echo(string.Join(' ', question.Topic.Occasion.Where(word => !named.Contains(word.Folded)).Select(word => AsTyped(question, word))));
        var on = occasion.Length > 0 ? $", {occasion}" : string.Empty;
        var to = question.To.Count > 0 ? $" to {Leads.Echo(string.Join(' ', question.To.Select(word => AsTyped(question, word))))}" : string.Empty;
        return question.Form switch
        {
            QuestionForm.WhoSaid when question.Said.Count == 0 && question.Quotations.Count == 0 => $"statements by anybody{about}{on}",
            QuestionForm.WhoSaid => $"who said it: {Leads.Echo(Slice(question))}",
            QuestionForm.DidSay => $"whether {who} said it: {Leads.Echo(Slice(question))}",
            QuestionForm.Compare => $"statements by {who} and by {NamesOf(understanding.Speakers.Second)}{about}{on}",
            QuestionForm.WhoAnswered when understanding.Speakers.Second is { } replier => $"what {NamesOf(replier)} answered to {who}{about}{on}",
            QuestionForm.WhoAnswered => $"who answered {who}{about}{on}",
            QuestionForm.WhatSaid => $"statements by {who}{to}{about}{on}",
            _ when understanding.Speaker is { IsKnown: true } => $"statements by {who}{about}{on}",
            _ => $"statements and passages about {(topic.Length > 0 ? topic : occasion)}",
        };
    }

    private static string Words(Question question, Topic topic) =>
        Leads.Echo(string.Join(' ', topic.Head.Concat(topic.Rest).OrderBy(word => word.Start).Select(word => AsTyped(question, word))));

    /// <summary>A name keeps its capitals ("NATO"). The topic of a follow-up can come from another question, where the offsets lead.</summary>
    private static string AsTyped(Question question, Word word)
    {
        var (start, length) = (word.Start, word.Folded.Length);
        var stands = word.IsName && start + length <= question.Text.Length
            && question.Text.AsSpan(start, length).Equals(word.Folded, StringComparison.OrdinalIgnoreCase);
        return stands ? question.Text.Substring(start, length) : word.Folded;
    }

    private static string Slice(Question question)
    {
        var words = question.Quotations.Count > 0 ? [.. question.Quotations.SelectMany(quotation => quotation)] : question.Said;
        return words.Count > 0 ? question.Text[words[0].Start..words[^1].End] : string.Empty;
    }
}
