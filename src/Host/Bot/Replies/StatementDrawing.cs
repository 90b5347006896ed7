using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Draws a statement: the words as a block quote; under them who, in which role, and how it is reported; and under that, small, where it
/// stands, with a link that opens the article at the words, or the number of the paragraph.
/// </summary>
internal static class StatementDrawing
{
    private const string Between = " · ";
    private const int MostReports = 3;

    /// <summary>A statement.</summary>
    /// <param name="cited">The statement.</param>
    /// <param name="longest">The longest quotation that is shown whole.</param>
    /// <param name="inArticle">Whether it stands in a list of its article's statements, which need not name the article each time.</param>
    public static string Of(CitedStatement cited, int longest = ReplyLimits.Quotation, bool inArticle = false)
    {
        var shown = ShownStatement.Of(cited);
        var name = SafeMarkdown.Bold(shown.Who, ReplyLimits.Name);
        var role = shown.Role is { } given ? $", {SafeMarkdown.Of(given, ReplyLimits.Name)}" : string.Empty;
        return Block(
            SafeMarkdown.Quotation(shown.Words, longest),
            [(name.Length > 0 ? name : "**a name that cannot be drawn**") + role, SafeMarkdown.Of(shown.How, ReplyLimits.Name)],
            Place(cited.Statement.Article, cited.Citation, inArticle))
            + (inArticle ? string.Empty : string.Concat(Notes(cited)));
    }

    /// <summary>That whose words they are is not sure, and who else reported them, each with its own link.</summary>
    private static IEnumerable<string> Notes(CitedStatement cited)
    {
        if (cited.Doubtful is { } sentence)
        {
            yield return $"\n-# Not sure whose words these are. The sentence: {SafeMarkdown.Of(sentence, ReplyLimits.Note)}";
        }

        foreach (var line in cited.Changes)
        {
            yield return $"\n-# {SafeMarkdown.Of(line, ReplyLimits.Quotation)}";
        }

        if (cited.Carriers is { } carriers)
        {
            yield return $"\n-# {SafeMarkdown.Of(carriers, ReplyLimits.Note)}";
        }

        foreach (var report in cited.Reports.Take(MostReports))
        {
            var place = Line(Place(report.Statement.Article, report.Citation, inArticle: false));
            yield return report.IsSameWording ? $"\n-# Also: {place}" : $"\n-# Also, in other words: {SafeMarkdown.Of(report.Words, ReplyLimits.Note)}{Between}{place}";
        }

        if (cited.Reports.Count > MostReports)
        {
            yield return $"\n-# And {cited.Reports.Count - MostReports} more.";
        }
    }

    /// <summary>A passage: the article's own narration, marked as that.</summary>
    /// <param name="cited">The passage.</param>
    /// <param name="longest">The longest text that is shown whole.</param>
    public static string Of(CitedPassage cited, int longest = ReplyLimits.Quotation) => Block(
        SafeMarkdown.Quotation(cited.Passage.Run.Text, longest),
        ["the article’s own words"],
        Place(cited.Passage.Article, cited.Citation, inArticle: false));

    private static string Block(string words, IEnumerable<string> who, IEnumerable<string> where) =>
        $"> {(words.Length > 0 ? words : "…")}\n— {Line(who)}\n-# {Line(where)}";

    private static string Line(IEnumerable<string> parts) => string.Join(Between, parts.Where(static part => part.Length > 0));

    private static IEnumerable<string> Place(IndexedArticle article, Citation citation, bool inArticle)
    {
        var facts = article.Facts;
        if (!inArticle)
        {
            var outlet = SafeMarkdown.Of(facts.Outlet ?? article.File, ReplyLimits.Name);
            yield return ShownStatement.DayOf(facts.Published) is { } day ? $"{outlet}, {day}" : outlet;
        }

        if (SafeLink.To(citation.Link) is { } words)
        {
            yield return $"[open at the words]({words})";
            if (citation.Page != citation.Link && SafeLink.To(citation.Page) is { } page)
            {
                yield return $"[context]({page})";
            }

            yield break;
        }

        if (!inArticle)
        {
            // Without an address the headline is what the article is found by.
            yield return SafeLink.To(facts.Url) is { } whole ? $"[open the article]({whole})" : SafeMarkdown.Of(facts.Title ?? string.Empty, ReplyLimits.Name);
        }

        yield return $"paragraph {citation.Paragraph}";
    }
}
