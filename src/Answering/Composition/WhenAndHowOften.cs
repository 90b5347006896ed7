using OnRecord.Answering.Questions;
using OnRecord.Answering.Retrieval;

namespace OnRecord.Answering.Composition;

/// <summary>The sentence above the statements where a question asks when, or how often.</summary>
internal static class WhenAndHowOften
{
    /// <summary>The sentence; null where neither is asked, or nothing answers.</summary>
    public static string? Lead(Question question, Outcome outcome, Checked shown)
    {
        if (shown.Statements.Count == 0 || outcome is Outcome.SomebodyElse or Outcome.OutOfScope)
        {
            return null;
        }

        return question.Wants switch
        {
            Wanted.Day => When(shown),
            Wanted.Count => HowOften(shown),
            _ => null,
        };
    }

    private static string When(Checked shown)
    {
        var first = shown.Statements[0];
        var outlet = SpeakerName.OneLine(first.Statement.Article.Facts.Outlet ?? first.Statement.Article.File);
        var said = (first.SaidOn, first.Statement.Article.Facts.Published) switch
        {
            ({ } day, _) => $"on {day}, as {outlet} tells",
            (_, { } published) => $"by {Calendar.Write(published)}, when {outlet} reported it; the article does not tell the day",
            _ => $"at a time that {outlet} does not tell",
        };
        return shown.Statements.Count == 1 ? $"{Leads.Names(shown)}, {said}:" : $"{SpeakerName.WithRole(first.Statement)}, {said}; {Leads.Count(shown)}:";
    }

    private static string HowOften(Checked shown)
    {
        var times = shown.Total == 1 ? "once" : $"{shown.Total} times";
        return $"{Leads.Names(shown)}: reported {times} in the coverage, {Leads.Count(shown)}:";
    }
}
