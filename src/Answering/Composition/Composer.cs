using System.Text;
using OnRecord.Answering.Retrieval;

namespace OnRecord.Answering.Composition;

/// <summary>Puts what passed the checks in words.</summary>
internal static class Composer
{
    private const string Indent = "   ";

    /// <summary>The answer, but for how long it took.</summary>
    public static Answer Compose(string asked, Understanding understanding, Finding finding, Checked shown)
    {
        var verdict = shown.Statements.Count == 0 && shown.Passages.Count == 0 ? Verdict.NotFound : finding.Verdict;
        var lead = Leads.Write(understanding, finding.Outcome, shown);
        return new Answer
        {
            Question = asked,
            Verdict = verdict,
            Understood = UnderstoodLine.Write(understanding),
            Lead = lead,
            Text = Text(lead, shown),
            Statements = verdict is Verdict.NotFound ? [] : shown.Statements,
            Nearest = verdict is Verdict.NotFound ? shown.Nearest : [],
            TakenOut = shown.TakenOut,
            Passages = shown.Passages,
            Next = shown.Next,
            Subject = Subjects.Of(understanding, verdict, shown),
        };
    }

    private static string Text(string lead, Checked shown)
    {
        var text = new StringBuilder(lead);
        AppendStatements(text, shown.Statements);
        if (shown.Passages.Count > 0)
        {
            text.Append(shown.Statements.Count > 0 ? "\n\nAnd in the articles' own words:" : string.Empty);
            AppendPassages(text, shown.Passages);
        }

        if (shown.TakenOut.Count > 0)
        {
            text.Append("\n\nTaken out of the article since:");
            AppendStatements(text, shown.TakenOut);
        }

        if (shown.Statements.Count == 0 && shown.Nearest.Count > 0)
        {
            text.Append("\n\nThe nearest there is, which does not answer it:");
            AppendStatements(text, shown.Nearest);
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
            foreach (var line in Notes.Of(cited))
            {
                text.Append('\n').Append(Indent).Append(line);
            }
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
