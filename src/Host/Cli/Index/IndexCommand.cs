using System.CommandLine;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Feed;
using OnRecord.Host.Cli.Index.Export;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index</c>: keeps the coverage. A file a command.</summary>
internal static class IndexCommand
{
    /// <summary>The command with its commands.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, LinkAccess links) =>
        new("index", "Keeps the coverage: adds and removes articles, and tells what there is")
        {
            AddCommand.Create(terminal, folderOf, links),
            RemoveCommand.Create(terminal, folderOf),
            RebuildCommand.Create(terminal, folderOf),
            StatusCommand.Create(terminal, folderOf),
            ListCommand.Create(terminal, folderOf),
            CheckCommand.Create(terminal, folderOf),
            ExportCommand.Create(terminal, folderOf),
        };
}
