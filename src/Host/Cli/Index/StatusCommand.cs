using System.CommandLine;
using System.Text.Json;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Feed;
using OnRecord.Host.Display;
using OnRecord.Host.Json;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index status</c>: how much coverage there is.</summary>
internal static class StatusCommand
{
    private const int NamedItems = 3;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf)
    {
        var json = new Option<bool>("--json") { Description = "Print one JSON object" };
        var command = new Command("status", "Tells how much coverage there is") { json };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(terminal, folderOf(parsed), parsed.GetValue(json), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, CoverageFolder folder, bool json, CancellationToken cancellationToken)
    {
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        var status = coverage.Status();
        using var snapshot = coverage.Open();
        var drift = FolderDrift.Between(folder, snapshot);
        var feeds = Feeds(folder);
        if (json)
        {
            var document = new StatusJson(
                folder.Path,
                status.Articles,
                status.Passages,
                status.Statements,
                status.Speakers,
                status.Bytes,
                status.Oldest,
                status.Newest,
                drift.NotIndexed.Count,
                drift.NoFile.Count,
                [.. feeds.Select(FeedJson.Of)]);
            await terminal.Out.WriteLineAsync(JsonSerializer.Serialize(document, OnRecordJson.Context.StatusJson));
            return ExitCode.Done;
        }

        await terminal.Out.WriteLineAsync($"Index       {SafeText.Line(folder.Database)} ({status.Bytes / 1024.0 / 1024.0:N1} MiB)");
        await terminal.Out.WriteLineAsync($"Articles    {status.Articles:N0}{Days(status.Oldest, status.Newest)}");
        await terminal.Out.WriteLineAsync($"Passages    {status.Passages:N0}");
        await terminal.Out.WriteLineAsync($"Statements  {status.Statements:N0}");
        await terminal.Out.WriteLineAsync($"Speakers    {status.Speakers:N0}");
        if (drift.NotIndexed.Count + drift.NoFile.Count > 0)
        {
            await terminal.Out.WriteLineAsync(
                $"Drift       {drift.NotIndexed.Count:N0} files not in the index, {drift.NoFile.Count:N0} articles without their file: “onrecord index rebuild” settles it");
        }

        if (feeds.Count > 0)
        {
            await terminal.Out.WriteLineAsync($"Feeds       {feeds.Count:N0}");
            foreach (var line in FeedCommand.Lines(feeds))
            {
                await terminal.Out.WriteLineAsync($"            {line}");
            }
        }

        return ExitCode.Done;
    }

    private static IReadOnlyList<FeedSummary> Feeds(CoverageFolder folder)
    {
        // Looking makes no file.
        if (!File.Exists(Path.Combine(folder.Path, SqliteFeedStore.FileName)))
        {
            return [];
        }

        using var store = SqliteFeedStore.OpenOrCreate(folder.Path);
        return store.Summaries(NamedItems);
    }

    private static string Days(DateOnly? oldest, DateOnly? newest) =>
        oldest is null ? string.Empty : $" ({ShownStatement.DayOf(oldest)} to {ShownStatement.DayOf(newest)})";
}
