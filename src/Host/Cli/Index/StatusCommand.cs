using System.CommandLine;
using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Building;
using OnRecord.Host.Cli.Feed;
using OnRecord.Host.Display;
using OnRecord.Host.Json;
using OnRecord.Sources;

namespace OnRecord.Host.Cli.Index;

/// <summary><c>index status</c>: how much coverage there is.</summary>
internal static class StatusCommand
{
    private const int NamedItems = 3;
    private const int MostFailures = 10;

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
        if (snapshot.ListArticles(CoverageFilter.None, 0, 1) is [{ Article: var newest }])
        {
            await terminal.Out.WriteLineAsync($"Newest      {SafeText.Line(newest.Facts.Title ?? newest.File)}{(newest.Facts.Outlet is { } outlet ? $" ({SafeText.Line(outlet)})" : string.Empty)}");
        }

        if (snapshot.History.Removed().Count is > 0 and var removed)
        {
            await terminal.Out.WriteLineAsync($"Removed     {removed:N0} {(removed == 1 ? "article stays" : "articles stay")} out until a person adds {(removed == 1 ? "it" : "them")} again");
        }

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

        foreach (var failure in Failures(folder, drift))
        {
            await terminal.Out.WriteLineAsync($"Not taken   {SafeText.Line(failure)}");
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

    // Why the files are not in the index that cannot be.
    private static IEnumerable<string> Failures(CoverageFolder folder, FolderDrift drift)
    {
        foreach (var name in drift.NotIndexed.Take(MostFailures))
        {
            string? failure = null;
            try
            {
                ArticleFiles.Read(Path.Combine(folder.Articles, name));
            }
            catch (SourceException problem)
            {
                failure = problem.Message;
            }

            if (failure is not null)
            {
                yield return failure;
            }
        }
    }

    private static string Days(DateOnly? oldest, DateOnly? newest) =>
        oldest is null ? string.Empty : $" ({ShownStatement.DayOf(oldest)} to {ShownStatement.DayOf(newest)})";
}
