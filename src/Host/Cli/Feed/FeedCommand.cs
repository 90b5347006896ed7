using System.CommandLine;
using OnRecord.Coverage.Feeds;
using OnRecord.Host.Building;
using OnRecord.Host.Display;
using OnRecord.Host.Feeds;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Cli.Feed;

/// <summary><c>feed</c>: the feeds that the coverage is kept from.</summary>
internal static class FeedCommand
{
    private const int NamedItems = 5;

    /// <summary>The command with its commands.</summary>
    public static Command Create(Terminal terminal, Func<ParseResult, CoverageFolder> folderOf, LinkAccess access)
    {
        var url = new Argument<string>("URL") { Description = "Where the feed is (http or https)" };
        var named = new Argument<string>("URL") { Description = "The feed's address, as “feed list” shows it" };
        var add = new Command("add", "Takes in the articles of an RSS or Atom feed from now on") { url };
        var remove = new Command("remove", "Reads a feed no longer; what it brought stays") { named };
        var list = new Command("list", "Lists the feeds, and how reading them goes");
        var read = new Command("read", "Reads all feeds that are due, once; a running host does so by itself");
        add.SetAction((parsed, token) => InRoomAsync(terminal, folderOf(parsed), access, (room, inner) => AddAsync(terminal, room, parsed.GetValue(url)!, inner), token));
        remove.SetAction((parsed, token) => InRoomAsync(terminal, folderOf(parsed), access, (room, inner) => RemoveAsync(terminal, room, parsed.GetValue(named)!), token));
        list.SetAction((parsed, token) => InRoomAsync(terminal, folderOf(parsed), access, (room, inner) => ListAsync(terminal, room), token));
        read.SetAction((parsed, token) => InRoomAsync(terminal, folderOf(parsed), access, (room, inner) => ReadAsync(terminal, room, inner), token));
        return new("feed", "Keeps the feeds: adds, removes, lists and reads them") { add, remove, list, read };
    }

    /// <summary>The feeds, a few lines each.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<FeedSummary> summaries)
    {
        foreach (var summary in summaries)
        {
            yield return SafeText.Line($"{summary.Feed.Address}{(summary.Feed.Title is { } title ? $" ({title})" : string.Empty)}");
            yield return SafeText.Line($"    {FeedText.Of(summary)}");
            foreach (var item in summary.Withdrawn.Concat(summary.Failed))
            {
                yield return SafeText.Line($"    – {item.Title ?? item.Key}: {item.Failure}");
            }
        }
    }

    private static async Task<int> InRoomAsync(
        Terminal terminal, CoverageFolder folder, LinkAccess access, Func<FeedRoom, CancellationToken, Task<int>> act, CancellationToken cancellationToken)
    {
        folder.Create();
        using var coverage = await BuildDisplay.OpenBuiltAsync(terminal, folder, cancellationToken);
        using var room = FeedRoom.Open(terminal, folder, coverage, access);
        return await act(room, cancellationToken);
    }

    private static async Task<int> AddAsync(Terminal terminal, FeedRoom room, string url, CancellationToken cancellationToken)
    {
        try
        {
            var (feed, isNew, items) = await room.Desk.AddAsync(url, cancellationToken);
            room.Changes.Write("command line", Environment.UserName, "feed add", feed.Address, isNew ? "added" : "was there already");
            await terminal.Out.WriteLineAsync(isNew
                ? $"Added {SafeText.Line(feed.Title ?? feed.Address)}, with {items:N0} {(items == 1 ? "item" : "items")}. A running host reads it within a minute; “onrecord feed read” reads it now."
                : $"{SafeText.Line(feed.Title ?? feed.Address)} was there already.");
            return ExitCode.Done;
        }
        catch (Exception refusal) when (refusal is LinkException or FeedException)
        {
            terminal.Complain(refusal.Message);
            return ExitCode.Failed;
        }
    }

    private static async Task<int> RemoveAsync(Terminal terminal, FeedRoom room, string named)
    {
        if (room.Desk.Remove(named) is not { } removed)
        {
            terminal.Complain($"There is no feed “{named}”; “onrecord feed list” shows what there is.");
            return ExitCode.NotFound;
        }

        room.Changes.Write("command line", Environment.UserName, "feed remove", removed, "removed");
        await terminal.Out.WriteLineAsync($"Removed {SafeText.Line(removed)}. What it brought stays.");
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(Terminal terminal, FeedRoom room)
    {
        foreach (var line in Lines(room.Desk.Summaries(NamedItems)))
        {
            await terminal.Out.WriteLineAsync(line);
        }

        return ExitCode.Done;
    }

    private static async Task<int> ReadAsync(Terminal terminal, FeedRoom room, CancellationToken cancellationToken)
    {
        var read = (await room.Desk.ReadDueAsync(cancellationToken)).Select(feed => feed.Address).ToHashSet(StringComparer.Ordinal);
        var summaries = room.Desk.Summaries(NamedItems).Where(summary => read.Contains(summary.Feed.Address)).ToArray();
        foreach (var line in Lines(summaries))
        {
            await terminal.Out.WriteLineAsync(line);
        }

        await terminal.Out.WriteLineAsync(read.Count == 0 ? "No feed is due." : $"{read.Count:N0} {(read.Count == 1 ? "feed" : "feeds")} read.");
        return summaries.Any(summary => summary.Feed.Failures > 0) ? ExitCode.Failed : ExitCode.Done;
    }
}
