using System.Text;
using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Coverage.Removing;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Building;
using OnRecord.Sources.Keeping;
using OnRecord.Sources.Packing;

namespace OnRecord.Host.Bot.Coverage.Adding;

/// <summary>Takes what was downloaded into the coverage, and writes it down, also where it is refused.</summary>
internal sealed class ArticleIntake(ServedCoverage served, CoverageFolder folder, ChangeLog changes)
{
    private const int LongestName = 200;
    private const int LongestFailure = 500;
    private const int MostNamed = 8;

    /// <summary>Downloads an article and takes it in.</summary>
    /// <param name="by">Who wants it.</param>
    /// <param name="named">The file or the link, as they gave it.</param>
    /// <param name="download">Downloads it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What a moderator reads.</returns>
    /// <exception cref="BotReplyException">It is refused.</exception>
    public async Task<MessageProperties> TakeAsync(
        Moderator by, string named, Func<CancellationToken, Task<Downloaded>> download, CancellationToken cancellationToken)
    {
        try
        {
            var downloaded = await download(cancellationToken);
            if (UnpackedZip.IsZip(downloaded.Name))
            {
                return await TakeAllAsync(by, named, downloaded, cancellationToken);
            }

            var added = (await AddAsync(downloaded, cancellationToken))[0];
            if (added.Failure is { } failure)
            {
                throw new BotReplyException($"It was not taken in: {SafeMarkdown.Of(failure, LongestFailure)}");
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
    private async Task<MessageProperties> TakeAllAsync(Moderator by, string named, Downloaded downloaded, CancellationToken cancellationToken)
    {
        var all = await AddAsync(downloaded, cancellationToken);
        var failures = all.Where(added => added.Failure is not null).Select(added => added.Failure!).ToArray();
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

    // Through a folder of its own: an article's file is read and copied by its path, and facts stand beside it.
    private async Task<IReadOnlyList<AddedFile>> AddAsync(Downloaded downloaded, CancellationToken cancellationToken)
    {
        var place = Directory.CreateTempSubdirectory("onrecord-add-");
        try
        {
            var path = Path.Combine(place.FullName, SafeName.Of(downloaded.Name));
            await File.WriteAllBytesAsync(path, downloaded.Bytes, cancellationToken);
            if (downloaded.Address is { } address)
            {
                // A JSON string is a YAML string.
                var facts = $"url: {JsonSerializer.Serialize(address.AbsoluteUri, AddressJsonContext.Default.String)}\n";
                await File.WriteAllTextAsync(Path.ChangeExtension(path, ".yaml"), facts, new UTF8Encoding(false), cancellationToken);
            }

            using var found = FoundFiles.In([path]);
            var all = found.Failures.Select(failure => new AddedFile(path, default, Name: null, failure)).ToList();
            foreach (var file in found.Files)
            {
                all.Add(await served.AddAsync(file, cancellationToken));
            }

            return all.ConvertAll(added => added with
            {
                Failure = added.Failure is { } failure ? FailureText.Of(found.Named(failure), folder, place.FullName) : null,
            });
        }
        finally
        {
            place.Delete(recursive: true);
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
