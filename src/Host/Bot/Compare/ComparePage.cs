using System.Globalization;
using OnRecord.Answering;
using OnRecord.Answering.Browsing;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Compare;

/// <summary>Draws two speakers, each under their own heading.</summary>
internal static class ComparePage
{
    // What each side gets at least; what the first does not need, the second may have.
    private const int Half = 1_700;

    /// <summary>A page of them.</summary>
    public static Page Of(Asked asked, Comparison comparison)
    {
        var text = new Description().Add(SafeMarkdown.Of(comparison.Lead, ReplyLimits.Lead));
        var page = new StatementPage(text);
        var first = Side(text, page, asked.Option("first"), comparison.First, leaving: Half);
        var second = Side(text, page, asked.Option("second"), comparison.Second, leaving: 0);
        var verdict = comparison.First.Statements.Count + comparison.Second.Statements.Count > 0 ? Verdict.Answered : Verdict.NotFound;
        return page.Draw(Title(asked, comparison), verdict, comparison.Understood) with
        {
            Next = Next(asked, (comparison.First, first), (comparison.Second, second)),
        };
    }

    /// <summary>The option that has how many statements of a side the pages before have shown.</summary>
    public static string SkipOf(string side) => $"{side}-skip";

    private static int Side(Description text, StatementPage page, string? typed, StatementsFound found, int leaving)
    {
        var name = SafeMarkdown.Of(found.Speaker ?? typed ?? string.Empty, ReplyLimits.Name);
        text.Add($"### {name}\n{Count(found)}");
        var added = page.Add(found.Statements, leaving: leaving);
        if (found.Statements.Count == 0 && found.Speaker is not null)
        {
            // Of somebody whom the coverage does not know, the nearest is somebody else's.
            page.AddNearest([.. found.Nearest.Take(1)]);
        }

        return added;
    }

    private static string Count(StatementsFound found) => found switch
    {
        { Total: 0 } => SafeMarkdown.Of(found.Lead, ReplyLimits.Lead),
        { Skipped: 0 } => $"-# {ArticleLine.Statements(found.Total)}, newest first",
        { Statements.Count: 0 } => "-# no more than the pages before have shown",
        _ => $"-# from the {found.Skipped + 1}. of {found.Total:N0} statements on",
    };

    private static Asked? Next(Asked asked, (StatementsFound Found, int Added) first, (StatementsFound Found, int Added) second)
    {
        var (one, other) = (first.Found.Skipped + first.Added, second.Found.Skipped + second.Added);
        return one < first.Found.Total || other < second.Found.Total
            ? asked.With(SkipOf("first"), one.ToString(CultureInfo.InvariantCulture)).With(SkipOf("second"), other.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    private static string Title(Asked asked, Comparison comparison)
    {
        var names = $"{comparison.First.Speaker ?? asked.Option("first")} and {comparison.Second.Speaker ?? asked.Option("second")}";
        return SafeMarkdown.Of(asked.Option("topic") is { } topic ? $"{names} on {topic}" : names, ReplyLimits.Title);
    }
}
