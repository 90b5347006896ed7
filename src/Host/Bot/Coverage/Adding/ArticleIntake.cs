using OnRecord.Coverage;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Coverage.Removing;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Sources;
using OnRecord.Sources.Links;
using OnRecord.Sources.Packing;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>Takes articles into the coverage, and writes it down, also where one is refused.</summary>
internal sealed class ArticleIntake(ServedCoverage served, CoverageFolder folder, ChangeLog changes)
{
    private const int LongestName = 200;
    private const int LongestFailure = 500;
    private const int MostNamed = 8;

    /// <summary>Takes an article in, or those of an archive.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="named">The file or the link, as they gave it.</param>
    /// <param name="take">Downloads it and takes it in.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What a moderator reads.</returns>
    /// <exception cref="BotReplyException">It is refused.</exception>
    public async Task<MessageProperties> TakeAsync(
        Moderator by, string named, Func<CancellationToken, Task<IReadOnlyList<AddedFile>>> take, CancellationToken cancellationToken)
    {
        try
        {
            var all = await RefusedAsBotsDoAsync(take, cancellationToken);
            if (all.Count != 1 || UnpackedZip.IsZip(named))
            {
                return await TellAllAsync(by, named, all, cancellationToken);
            }

            var added = all[0];
            if (added.Failure is { } failure)
            {
                throw new BotReplyException($"It was not taken in: {SafeMarkdown.Of(FailureText.Of(failure, folder), LongestFailure)}");
            }

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

    // An archive: what can be taken is, and what cannot is named.
    private async Task<MessageProperties> TellAllAsync(Moderator by, string named, IReadOnlyList<AddedFile> all, CancellationToken cancellationToken)
    {
        var failures = all.Where(added => added.Failure is not null).Select(added => FailureText.Of(added.Failure!, folder)).ToArray();
        var names = all.Where(added => added.Failure is null && added.Outcome != AddOutcome.Unchanged).Select(added => added.Name!).ToArray();
        if (failures.Length == all.Count)
        {
            throw new BotReplyException($"Nothing of it was taken in. {SafeMarkdown.Of(string.Join(" ", failures), LongestFailure)}");
        }

        var told = $"{names.Length:N0} added, {all.Count - names.Length - failures.Length:N0} there already, {failures.Length:N0} refused";
        await changes.WriteAsync(by, "add", named, $"{told}: {string.Join(", ", names.Take(MostNamed))}", cancellationToken);
        var lines = names.Take(MostNamed).Select(name => SafeMarkdown.Bold(name, LongestName))
            .Concat(failures.Take(MostNamed).Select(failure => SafeMarkdown.Of(failure, LongestName)));
        return new()
        {
            Embeds =
            [
                new()
                {
                    Title = "The archive is in the coverage",
                    Description = $"{told}.\n{string.Join('\n', lines)}",
                    Color = failures.Length == 0 ? Colours.Good : Colours.Bad,
                },
            ],
        };
    }

    private static async Task<IReadOnlyList<AddedFile>> RefusedAsBotsDoAsync(
        Func<CancellationToken, Task<IReadOnlyList<AddedFile>>> take, CancellationToken cancellationToken)
    {
        try
        {
            return await take(cancellationToken);
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
