using System.Text;
using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Composition;

/// <summary>Puts what passed the checks in words.</summary>
internal static class Composer
{
    private const string Indent = "   ";

    /// <summary>The answer, but for how long it took.</summary>
    public static Answer Compose(string asked, Question question, AskedSpeaker? speaker, Finding finding, Checked shown)
    {
        var verdict = shown.Statements.Count == 0 && shown.Passages.Count == 0 ? Verdict.NotFound : finding.Verdict;
        var lead = Leads.Write(question, speaker, finding.Outcome, shown);
        return new Answer
        {
            Question = asked,
            Verdict = verdict,
            Understood = Understood(question, speaker),
            Lead = lead,
            Text = Text(lead, shown),
            Statements = verdict is Verdict.NotFound ? [] : shown.Statements,
            Nearest = verdict is Verdict.NotFound ? shown.Nearest : [],
            Passages = shown.Passages,
            Next = shown.Next,
            Subject = Subjects.Of(question, speaker, verdict, shown),
        };
    }

    private static string Understood(Question question, AskedSpeaker? speaker)
    {
        var who = speaker is null ? "anybody"
            : speaker.Speakers.Count > 0 ? string.Join(" or ", speaker.Speakers.Take(3).Select(one => SpeakerName.OneLine(one.Name)))
            : Leads.Echo(speaker.Asked);
        var topic = Leads.Echo(string.Join(' ', question.Topic.Head.Concat(question.Topic.Rest).Select(word => AsTyped(question, word))));
        var occasion = Leads.Echo(string.Join(' ', question.Topic.Occasion.Select(word => AsTyped(question, word))));
        return question.Form switch
        {
            QuestionForm.WhoSaid => $"who said it: {Leads.Echo(Slice(question))}",
            QuestionForm.DidSay => $"whether {who} said it: {Leads.Echo(Slice(question))}",
            QuestionForm.WhatSaid => $"statements by {who}{(topic.Length > 0 ? " about " + topic : topic)}{(occasion.Length > 0 ? ", " + occasion : occasion)}",
            _ => $"statements and passages about {topic}",
        };
    }

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

    private static string Text(string lead, Checked shown)
    {
        var text = new StringBuilder(lead);
        AppendStatements(text, shown.Statements);
        if (shown.Statements.Count == 0)
        {
            AppendPassages(text, shown.Passages);
            if (shown.Nearest.Count > 0)
            {
                text.Append("\n\nThe nearest there is, which does not answer it:");
                AppendStatements(text, shown.Nearest);
            }
        }

        return text.ToString();
    }

    private static void AppendStatements(StringBuilder text, IReadOnlyList<CitedStatement> statements)
    {
        for (var at = 0; at < statements.Count; at++)
        {
            var cited = statements[at];
            text.Append("\n\n").Append(at + 1).Append(". ").Append(StatementText.Who(cited.Statement))
                .Append('\n').Append(Indent).Append(cited.Words)
                .Append('\n').Append(Indent).Append(cited.How).Append(" · ")
                .AppendJoin(" · ", StatementText.Place(cited.Statement.Article, cited.Citation));
        }
    }

    private static void AppendPassages(StringBuilder text, IReadOnlyList<CitedPassage> passages)
    {
        for (var at = 0; at < passages.Count; at++)
        {
            var (passage, citation, _) = passages[at];
            text.Append("\n\n").Append(at + 1).Append(". The article's own words:")
                .Append('\n').Append(Indent).Append(SpeakerName.OneLine(passage.Run.Text))
                .Append('\n').Append(Indent).AppendJoin(" · ", StatementText.Place(passage.Article, citation));
        }
    }
}
