using System.CommandLine;
using OnRecord.Coverage;
using OnRecord.Host.Building;
using OnRecord.Host.Building.Keeping;
using OnRecord.Host.Cli.Screen;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index add</c>: takes articles into the folder and the index.</summary>
internal static class AddCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Article files (.txt, .md), or folders of them",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Copies articles into the coverage and indexes them") { paths };
        command.SetAction((parsed, cancellationToken) => RunAsync(terminal, folderOf(parsed), parsed.GetValue(paths)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, string[] paths, CancellationToken cancellationToken)
    {
        var (files, failures) = FoundFiles.In(paths);
        if (files.Count == 0)
        {
            return Report(terminal, [], failures);
        }

        folder.Create();
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        var outcomes = await ProgressDisplay.RunAsync(
            terminal,
            $"Adding {files.Count:N0} {(files.Count == 1 ? "file" : "files")} to {folder.Path}",
            progress => new ArticleKeeper(folder, coverage, TimeProvider.System).AddAsync(files, ArticleOrigin.Person, progress, cancellationToken));
        return Report(terminal, outcomes, failures);
    }

    private static int Report(Terminal terminal, IReadOnlyList<AddedFile> outcomes, IReadOnlyList<string> missing)
    {
        foreach (var failure in missing.Concat(outcomes.Where(outcome => outcome.Failure is not null).Select(outcome => outcome.Failure!)))
        {
            terminal.Complain(failure);
        }

        var failed = missing.Count + outcomes.Count(outcome => outcome.Failure is not null);
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
