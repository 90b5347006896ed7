using OnRecord.Coverage;
using OnRecord.Discord.Commands;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Coverage.Removing;

/// <summary>Articles to choose from while somebody types.</summary>
internal sealed class ArticleChoices(BotCoverage coverage)
{
    private const int Most = 25;
    private const int LongestName = 100;

    /// <summary>The articles that what is typed may mean.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice> For(string typed, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser
            ? [.. browser.SuggestArticles(typed, Most, cancellationToken).Select(found => new ApplicationCommandOptionChoice(NameOf(found.Article), found.Article.Id))]
            : [];

    private static string NameOf(IndexedArticle article)
    {
        string?[] parts = [article.Facts.Title ?? article.File, article.Facts.Outlet, $"{article.Facts.Published:yyyy-MM-dd}"];
        var name = PlainText.Of(string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part))), LongestName);
        return name.Length > 0 ? name : article.Id;
    }
}
