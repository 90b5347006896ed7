using OnRecord.Answering;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Draws a statement: the words as a block quote, and under them who, in which role, how it is reported, and where it stands, with a link
/// that opens the article at the words, or the number of the paragraph.
/// </summary>
internal static class StatementDrawing
{
    private const string Between = " · ";

    /// <summary>A statement.</summary>
    /// <param name="cited">The statement.</param>
    /// <param name="longest">The longest quotation that is shown whole.</param>
    public static string Of(CitedStatement cited, int longest = ReplyLimits.Quotation)
    {
        var shown = ShownStatement.Of(cited);
        var role = shown.Role is { } given ? $", {SafeMarkdown.Of(given, ReplyLimits.Name)}" : string.Empty;
        var who = SafeMarkdown.Bold(shown.Who, ReplyLimits.Name) + role;
        return Block(
            SafeMarkdown.Quotation(shown.Words, longest),
            [who, SafeMarkdown.Of(shown.How, ReplyLimits.Name), .. Place(shown.Outlet, shown.Published, shown.Title, cited.Citation, cited.Statement.Article.Facts.Url)]);
    }

    /// <summary>A passage: the article's own narration, marked as that.</summary>
    /// <param name="cited">The passage.</param>
    /// <param name="longest">The longest text that is shown whole.</param>
    public static string Of(CitedPassage cited, int longest = ReplyLimits.Quotation)
    {
        var article = cited.Passage.Article;
        return Block(
            SafeMarkdown.Quotation(cited.Passage.Run.Text, longest),
            ["the article’s own words", .. Place(article.Facts.Outlet ?? article.File, ShownStatement.DayOf(article.Facts.Published), article.Facts.Title, cited.Citation, article.Facts.Url)]);
    }

    private static string Block(string words, IEnumerable<string> line) => $"> {words}\n— {string.Join(Between, line.Where(static part => part.Length > 0))}";

    private static IEnumerable<string> Place(string outlet, string? published, string? title, Citation citation, string? article)
    {
        var name = SafeMarkdown.Of(outlet, ReplyLimits.Name);
        yield return published is null ? name : $"{name}, {published}";
        if (SafeLink.To(citation.Link) is { } words)
        {
            yield return $"[open at the words]({words})";
        }
        else
        {
            // Without an address the headline is what the article is found by.
            var headline = SafeMarkdown.Of(title ?? string.Empty, ReplyLimits.Name);
            yield return SafeLink.To(article) is { } page ? $"[open the article]({page})" : headline;
            yield return $"paragraph {citation.Paragraph}";
        }
    }
}
