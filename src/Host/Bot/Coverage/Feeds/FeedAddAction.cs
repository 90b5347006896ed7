using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Feeds;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Bot.Coverage.Feeds;

/// <summary><c>/coverage feed add</c>: reads a feed from now on.</summary>
internal sealed class FeedAddAction(Lazy<FeedDesk> feeds, FeedSchedule schedule, ChangeLog changes) : ICoverageAction
{
    private const string Link = "link";
    private const int LongestShown = 300;

    /// <inheritdoc/>
    public string? Group => "feed";

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "add",
        Description = "Takes in the articles of an RSS or Atom feed from now on",
        Options =
        [
            new() { Type = ApplicationCommandOptionType.String, Name = Link, Description = "Where the feed is (http or https)", Required = true, MaxLength = LinkAddress.Longest },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var by = Moderator.Of(interaction);
        var link = interaction.Command!.String(Link)?.Trim() ?? string.Empty;
        try
        {
            var (feed, isNew, items) = await feeds.Value.AddAsync(link, cancellationToken);
            await changes.WriteAsync(by, "feed add", feed.Address, isNew ? "added" : "was there already", cancellationToken);
            schedule.Wake();
            var name = SafeMarkdown.Bold(feed.Title ?? feed.Address, LongestShown);
            return new(new()
            {
                Content = isNew
                    ? $"{name} is read from now on. It has {(items == 1 ? "1 item" : $"{items:N0} items")}, which are being taken in; `/coverage status` shows how far that is."
                    : $"{name} is read already.",
            });
        }
        catch (Exception refusal) when (refusal is LinkException or FeedException)
        {
            await changes.WriteAsync(by, "feed add", link, $"refused: {refusal.Message}", cancellationToken);
            throw new BotReplyException(SafeMarkdown.Of(refusal.Message, LongestShown));
        }
    }
}
