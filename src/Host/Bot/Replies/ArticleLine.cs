using OnRecord.Coverage;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Replies;

/// <summary>Draws an article as a line of a list: its headline, linked where it has an address, and under it outlet, day and how much is of it.</summary>
internal static class ArticleLine
{
    /// <summary>The line.</summary>
    /// <param name="article">The article.</param>
    /// <param name="amount">How much ("3 statements").</param>
    public static string Of(IndexedArticle article, string amount)
    {
        var facts = article.Facts;
        var title = SafeMarkdown.Linked(facts.Title ?? article.File, ReplyLimits.Name, SafeLink.To(facts.Url));
        var outlet = SafeMarkdown.Of(facts.Outlet ?? string.Empty, ReplyLimits.Name);
        string?[] parts = [outlet, ShownStatement.DayOf(facts.Published), amount];
        return $"- {title}\n  {string.Join(" · ", parts.Where(static part => !string.IsNullOrEmpty(part)))}";
    }

    /// <summary>"1 statement", "2 statements".</summary>
    public static string Statements(int count) => count == 1 ? "1 statement" : $"{count:N0} statements";
}
