using OnRecord.Coverage.Feeds;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Feeds;

namespace OnRecord.Host.Bot.Coverage.Feeds;

/// <summary><c>/coverage feed list</c>: the feeds, how reading them goes, and what was withdrawn or could not be taken.</summary>
internal sealed class FeedListAction(Lazy<FeedDesk> feeds) : ICoverageAction
{
    private const int NamedItems = 3;
    private const int LongestLine = 250;
    private const int LongestList = 3_800;

    /// <inheritdoc/>
    public string? Group => "feed";

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "list",
        Description = "The feeds, and how reading them goes",
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var summaries = feeds.Value.Summaries(NamedItems);
        List<string> shown = [];
        var length = 0;
        foreach (var feed in summaries.Select(Drawn))
        {
            length += feed.Length + 2;
            if (length > LongestList)
            {
                break;
            }

            shown.Add(feed);
        }

        if (shown.Count < summaries.Count)
        {
            shown.Add($"and {summaries.Count - shown.Count:N0} more");
        }

        return Task.FromResult(new BotReply(new()
        {
            Embeds =
            [
                new()
                {
                    Title = "Feeds",
                    Description = summaries.Count == 0 ? "There are none. `/coverage feed add` adds one." : string.Join("\n\n", shown),
                    Color = summaries.All(summary => summary.Feed.Failures == 0 && summary.WithdrawnItems == 0) ? Colours.Good : Colours.Bad,
                },
            ],
        }));
    }

    private static string Drawn(FeedSummary summary)
    {
        var feed = summary.Feed;
        List<string> lines =
        [
            SafeMarkdown.Bold(feed.Title ?? feed.Address, LongestLine),
            SafeMarkdown.Of(feed.Address, LongestLine),
            SafeMarkdown.Of(FeedText.Of(summary), LongestLine),
            .. summary.Withdrawn.Concat(summary.Failed).Take(NamedItems).Select(item => SafeMarkdown.Of($"– {item.Title ?? item.Key}: {item.Failure}", LongestLine)),
        ];
        return string.Join('\n', lines);
    }
}
