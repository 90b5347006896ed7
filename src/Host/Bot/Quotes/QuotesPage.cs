using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Quotes;

/// <summary>Draws the statements of one speaker.</summary>
internal static class QuotesPage
{
    /// <summary>A page of them.</summary>
    public static Page Of(Asked asked, StatementsFound found)
    {
        var text = new Description().Add(SafeMarkdown.Of(found.Lead, ReplyLimits.Lead));
        var page = new StatementPage(text);
        var added = page.Add(found.Statements);
        page.AddNearest(found.Nearest);
        var verdict = found.Statements.Count > 0 ? Verdict.Answered : Verdict.NotFound;
        return page.Draw(Title(asked, found.Speaker), verdict, found.Understood) with
        {
            Next = found.Next is { } next ? asked.From(next) : null,
            Fits = added < found.Statements.Count ? added : null,
        };
    }

    private static string Title(Asked asked, string? speaker)
    {
        var who = speaker ?? asked.Option("speaker") ?? string.Empty;
        return SafeMarkdown.Of(asked.Option("topic") is { } topic ? $"{who} on {topic}" : who, ReplyLimits.Title);
    }
}
