using OnRecord.Discord.Commands;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Feeds;

namespace OnRecord.Host.Bot.Coverage.Feeds;

/// <summary>Feeds to choose from while somebody types.</summary>
internal sealed class FeedChoices(Lazy<FeedDesk> feeds)
{
    private const int Most = 25;
    private const int Longest = 100;

    /// <summary>The feeds that what is typed may mean.</summary>
    public IReadOnlyList<ApplicationCommandOptionChoice> For(string typed) =>
    [
        .. feeds.Value.Summaries(0)
            .Select(summary => summary.Feed)
            .Where(feed => $"{feed.Title} {feed.Address}".Contains(typed.Trim(), StringComparison.OrdinalIgnoreCase))
            .Select(feed => (Name: PlainText.Of($"{feed.Title ?? feed.Address} · {feed.Address}", Longest), feed.Address))

            // A choice takes no longer value; whoever has such a feed types its title.
            .Where(choice => choice is { Name.Length: > 0, Address.Length: <= Longest })
            .Take(Most)
            .Select(choice => new ApplicationCommandOptionChoice(choice.Name, choice.Address)),
    ];

    /// <summary>The address of the feed that goes by a title; what was given where none does, or several do.</summary>
    public string AddressOf(string named)
    {
        var titled = feeds.Value.Summaries(0).Where(summary => string.Equals(summary.Feed.Title, named.Trim(), StringComparison.OrdinalIgnoreCase)).ToArray();
        return titled is [var only] ? only.Feed.Address : named;
    }
}
