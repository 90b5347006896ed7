using OnRecord.Coverage;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Coverage.Removing;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Sources;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>Takes articles into the coverage, and writes it down, also where one is refused.</summary>
internal sealed class ArticleIntake(ServedCoverage served, CoverageFolder folder, ChangeLog changes)
{
    private const int LongestName = 200;
    private const int LongestFailure = 500;

    /// <summary>Takes an article in.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="named">The file or the link, as they gave it.</param>
    /// <param name="take">Downloads it and takes it in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What a moderator reads.</returns>
    /// <exception cref="BotReplyException">It is refused.</exception>
    public async Task<MessageProperties> TakeAsync(
        Moderator by, string named, Func<CancellationToken, Task<AddedFile>> take, CancellationToken cancellationToken)
    {
        try
        {
            var added = await RefusedAsBotsDoAsync(take, cancellationToken);

            var name = added.Name!;
            var outcome = added.Outcome == AddOutcome.Unchanged ? "was there already" : "added";
            await changes.WriteAsync(by, "add", named, name == named ? outcome : $"{outcome} as {name}", cancellationToken);
            return Drawn(name, added.Outcome);
        }
        catch (BotReplyException refusal)
        {
            await changes.WriteAsync(by, "add", named, $"refused: {refusal.Message}", cancellationToken);
            throw;
        }
        catch (CoverageException problem)
        {
            await changes.WriteAsync(by, "add", named, $"failed: {FailureText.Of(problem.Message, folder)}", cancellationToken);
            throw;
        }
    }

    private async Task<AddedFile> RefusedAsBotsDoAsync(Func<CancellationToken, Task<AddedFile>> take, CancellationToken cancellationToken)
    {
        try
        {
            var added = await take(cancellationToken);
            return added.Failure is null
                ? added
                : throw new BotReplyException($"It was not taken in: {SafeMarkdown.Of(FailureText.Of(added.Failure, folder), LongestFailure)}");
        }
        catch (LinkException refusal)
        {
            throw new BotReplyException(SafeMarkdown.Of(refusal.Message, LongestFailure));
        }
        catch (SourceException refusal)
        {
            throw new BotReplyException($"It was not taken in: {SafeMarkdown.Of(refusal.Message, LongestFailure)}");
        }
    }

    private MessageProperties Drawn(string name, AddOutcome outcome)
    {
        using var snapshot = served.Coverage.Open();
        var article = snapshot.FindArticle(name);
        var statements = article is null ? 0 : snapshot.StatementsOf(article.Id).Count;
        var title = outcome == AddOutcome.Unchanged ? "That article was there already" : "The article is in the coverage";
        return new()
        {
            Embeds =
            [
                new()
                {
                    Title = title,
                    Description = (article is null ? SafeMarkdown.Bold(name, LongestName) : ArticleRemoval.Drawn(article))
                        + $"\n{(statements == 1 ? "1 statement" : $"{statements:N0} statements")} found in it."
                        + (statements == 0 ? " Nobody is quoted in it, as far as I can read." : string.Empty),
                    Color = statements > 0 ? Colours.Good : Colours.Bad,
                },
            ],
        };
    }
}
