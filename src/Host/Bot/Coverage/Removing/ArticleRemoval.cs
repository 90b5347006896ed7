using OnRecord.Coverage;
using OnRecord.Host.Bot.Coverage.Reindexing;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Sources;

namespace OnRecord.Host.Bot.Coverage.Removing;

/// <summary>Finds the article that a moderator means, and takes it away.</summary>
internal sealed class ArticleRemoval(
    BotCoverage coverage, ServedCoverage served, CoverageFolder folder, Reindexer reindexer, ChangeLog changes)
{
    private const int LongestName = 200;

    /// <summary>The article.</summary>
    /// <param name="named">Its id, file name, title or address.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BotReplyException">There is none, or the index is being built.</exception>
    public ArticleSummary Find(string named, CancellationToken cancellationToken)
    {
        reindexer.RefuseWhileRunning();
        return coverage.Browser.Article(new() { Article = named, Most = 0 }, cancellationToken)?.Article
            ?? throw new BotReplyException(
                $"There is no article “{SafeMarkdown.Of(named, LongestName)}”. Choose one of those that are offered while you type.");
    }

    /// <summary>Removes the article, and writes it down.</summary>
    /// <returns>What a moderator reads.</returns>
    public async Task<string> RemoveAsync(string id, Moderator by, CancellationToken cancellationToken)
    {
        reindexer.RefuseWhileRunning();
        try
        {
            if (await served.RemoveAsync(id, by.Name, cancellationToken) is not { } removed)
            {
                return "It is gone already: somebody else removed it.";
            }

            await changes.WriteAsync(by, "remove", removed.File, "removed", cancellationToken);
            return $"Removed: {Drawn(removed)}";
        }
        catch (Exception problem) when (problem is SourceException or CoverageException)
        {
            await changes.WriteAsync(by, "remove", id, $"failed: {FailureText.Of(problem.Message, folder)}", cancellationToken);
            throw;
        }
    }

    /// <summary>The article in a line.</summary>
    public static string Drawn(IndexedArticle article)
    {
        var facts = article.Facts;
        string?[] parts =
        [
            SafeMarkdown.Bold(facts.Title ?? article.File, LongestName),
            facts.Outlet is { } outlet ? SafeMarkdown.Of(outlet, LongestName) : null,
            ShownStatement.DayOf(facts.Published),
            facts.Title is null ? null : SafeMarkdown.Of(article.File, LongestName),
        ];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
