using System.CommandLine;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Cli.Feed;
using OnRecord.Host.Cli.Screen;
using OnRecord.Sources;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index add</c>: takes articles into the folder and the index.</summary>
internal static class AddCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, LinkAccess links)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Article files (.txt, .md, .html), zip archives or folders of them, or links to articles (http, https)",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Copies articles into the coverage and indexes them") { paths };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), links, parsed.GetValue(paths)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, LinkAccess access, string[] paths, CancellationToken cancellationToken)
    {
        var links = paths.Where(IsLink).ToArray();
        using var found = FoundFiles.In(paths.Except(links, StringComparer.Ordinal));
        if (found.Files.Count + links.Length == 0)
        {
            return Report(terminal, [], found);
        }

        folder.Create();
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        IReadOnlyList<AddedFile> outcomes = found.Files.Count == 0 ? [] : await ProgressDisplay.RunAsync(
            terminal,
            $"Adding {found.Files.Count:N0} {(found.Files.Count == 1 ? "file" : "files")} to {folder.Path}",
            progress => new ArticleKeeper(folder, coverage, TimeProvider.System).AddAsync(found.Files, ArticleOrigin.Person, progress, cancellationToken));
        return Report(terminal, [.. outcomes, .. await FetchAsync(terminal, folder, coverage, access, links, cancellationToken)], found);
    }

    private static async Task<IReadOnlyList<AddedFile>> FetchAsync(
        Terminal terminal, CoverageFolder folder, ICoverage coverage, LinkAccess access, string[] links, CancellationToken cancellationToken)
    {
        if (links.Length == 0)
        {
            return [];
        }

        List<AddedFile> added = [];
        using var room = FeedRoom.Open(terminal, folder, coverage, access);
        foreach (var link in links)
        {
            AddedFile outcome;
            try
            {
                outcome = await room.Pages.TakeAsync(link, cancellationToken);
            }
            catch (Exception refusal) when (refusal is LinkException or SourceException)
            {
                outcome = new(link, default, Name: null, $"{link}: {refusal.Message}");
            }

            room.Changes.Write("command line", Environment.UserName, "add", link, outcome.Failure is { } failure ? $"refused: {failure}" : $"{outcome.Outcome} as {outcome.Name}");
            added.Add(outcome);
        }

        return added;
    }

    private static bool IsLink(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static int Report(Terminal terminal, IReadOnlyList<AddedFile> outcomes, FoundFiles found)
    {
        foreach (var failure in found.Failures.Concat(outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => found.Named(outcome.Failure!))))
        {
            terminal.Complain(failure);
        }

        var failed = found.Failures.Count + outcomes.Count(outcome => outcome.Failure is not null);
        var counts = new[]
        {
            (Count: Count(AddOutcome.Added), Word: "added"),
            (Count: Count(AddOutcome.Replaced), Word: "replaced"),
            (Count: Count(AddOutcome.Unchanged), Word: "unchanged"),
            (Count: failed, Word: "failed"),
        };
        terminal.Out.WriteLine(string.Join(", ", counts.Where(part => part.Count > 0).Select(part => $"{part.Count:N0} {part.Word}")) + ".");
        return failed > 0 ? ExitCode.Failed : ExitCode.Done;

        int Count(AddOutcome wanted) => outcomes.Count(outcome => outcome.Failure is null && outcome.Outcome == wanted);
    }
}
