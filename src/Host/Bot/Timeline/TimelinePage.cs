using OnRecord.Answering;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Timeline;

/// <summary>Draws a timeline: the chart on its first page, then the statements under their days.</summary>
internal static class TimelinePage
{
    /// <summary>A page of it.</summary>
    public static Page Of(Asked asked, Answering.Browsing.Timeline found)
    {
        var text = new Description().Add(SafeMarkdown.Of(found.Lead, ReplyLimits.Lead));
        if (found.Skipped == 0 && found.Days.Count > 1)
        {
            text.Add(DayChart.Draw(found.Days));
        }

        var page = new StatementPage(text);
        var added = page.Add(found.Statements, static statement => $"**{ShownStatement.DayOf(statement.Statement.Article.Facts.Published) ?? "Without a day"}**");
        page.AddNearest(found.Nearest);
        var verdict = found.Statements.Count > 0 ? Verdict.Answered : Verdict.NotFound;
        var title = SafeMarkdown.Of($"Timeline: {found.Speaker ?? asked.Option("subject")}", ReplyLimits.Title);
        return page.Draw(title, verdict, found.Understood) with
        {
            Next = found.Next is { } next ? asked.From(next) : null,
            Fits = added < found.Statements.Count ? added : null,
        };
    }
}
