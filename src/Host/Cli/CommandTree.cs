using System.CommandLine;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Ask;
using OnRecord.Host.Cli.Eval;
using OnRecord.Host.Cli.Feed;
using OnRecord.Host.Cli.Index;
using OnRecord.Host.Cli.Mcp;
using OnRecord.Host.Cli.Read;
using OnRecord.Host.Cli.Serve;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Cli;

/// <summary>The commands of <c>onrecord</c>.</summary>
internal static class CommandTree
{
    /// <summary>The root of the commands, over a terminal.</summary>
    /// <param name="terminal">Where they read from and write to.</param>
    /// <param name="overrides">Settings that override all others.</param>
    /// <param name="network">The network that links lie in; null for this machine's.</param>
    public static RootCommand Create(Terminal terminal, IReadOnlyCollection<KeyValuePair<string, string?>>? overrides, INetwork? network = null)
    {
        var links = new LinkAccess(network ?? new OpenNetwork(), overrides);
        var index = new Option<string>("--index")
        {
            Description = "Folder of the coverage: its articles, and the index built from them",
            HelpName = "DIR",
            DefaultValueFactory = _ => "index",
            Recursive = true,
        };
        index.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--index needs the name of a folder.");
            }
        });
        CoverageFolder FolderOf(ParseResult parsed) => new(parsed.GetValue(index)!);
        CoverageFolder? GivenFolderOf(ParseResult parsed) => parsed.GetResult(index) is { Implicit: false } ? FolderOf(parsed) : null;

        var root = new RootCommand("OnRecord answers who said what, from news coverage, with the words themselves and where they stand.")
        {
            index,
            AskCommand.Create(terminal, FolderOf, overrides),
            ReadCommand.Create(terminal),
            IndexCommand.Create(terminal, FolderOf, links),
            FeedCommand.Create(terminal, FolderOf, links),
            EvalCommand.Create(terminal, GivenFolderOf),
            ServeCommand.Create(terminal, FolderOf, overrides),
            McpCommand.Create(terminal, FolderOf, overrides),
        };
        root.Directives.Clear();
        root.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(terminal, FolderOf(parsed), overrides, cancellationToken));
        return root;
    }
}
