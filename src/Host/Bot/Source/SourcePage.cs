using OnRecord.Answering.Browsing;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Source;

/// <summary>Draws an article with its statements.</summary>
internal static class SourcePage
{
    private const int MostOthers = 3;

    /// <summary>A page of it.</summary>
    public static Page Of(Asked asked, ArticleFound found)
    {
        var article = found.Article.Article;
        var facts = article.Facts;
        var text = new Description();
        string?[] about = [facts.Outlet, ShownStatement.DayOf(facts.Published), facts.Author is { } author ? $"by {author}" : null];
        text.Add(SafeMarkdown.Of(string.Join(" · ", about.Where(static part => part is not null)), ReplyLimits.Lead));
        text.Add(SafeMarkdown.Of(found.Lead, ReplyLimits.Lead));
        var others = Others(found);
        var page = new StatementPage(text, inArticle: true);
        var added = page.Add(found.Statements, leaving: others.Length + 2);
        text.Add(others);
        return new(new Embed
        {
            Title = SafeMarkdown.Of(facts.Title ?? article.File, ReplyLimits.Title),
            Url = SafeLink.To(facts.Url),
            Description = text.ToString(),
            Color = EmbedColour.Information,
            Footer = Footer.Understood(found.Understood),
        })
        {
            Shown = page.Shown,
            Next = found.Next is { } next ? asked.From(next) : null,
            Fits = added < found.Statements.Count ? added : null,
        };
    }

    private static string Others(ArticleFound found) => found.Skipped > 0 || found.Others.Count == 0
        ? string.Empty
        : "Not the one? Perhaps: " + string.Join(
            " · ", found.Others.Take(MostOthers).Select(static other => SafeMarkdown.Of(other.Article.Facts.Title ?? other.Article.File, ReplyLimits.Name)));
}
