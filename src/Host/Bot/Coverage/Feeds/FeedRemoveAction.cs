using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Feeds;
using OnRecord.Sources.Links;

namespace OnRecord.Host.Bot.Coverage.Feeds;

/// <summary><c>/coverage feed remove</c>: reads a feed no longer.</summary>
internal sealed class FeedRemoveAction(Lazy<FeedDesk> feeds, FeedChoices choices, ChangeLog changes) : ICoverageAction
{
    private const string Feed = "feed";
    private const int LongestShown = 300;

    /// <inheritdoc/>
    public string? Group => "feed";

    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "remove",
        Description = "Reads a feed no longer; what it brought stays",
        Options =
        [
            new()
            {
                Type = ApplicationCommandOptionType.String,
                Name = Feed,
                Description = "The feed: its address or its title",
                Required = true,
                Autocomplete = true,
                MaxLength = LinkAddress.Longest,
            },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var by = Moderator.Of(interaction);
        var named = choices.AddressOf(interaction.Command!.String(Feed) ?? string.Empty);
        if (feeds.Value.Remove(named) is not { } removed)
        {
            throw new BotReplyException($"There is no feed “{SafeMarkdown.Of(named, LongestShown)}”. `/coverage feed list` shows those that there are.");
        }

        await changes.WriteAsync(by, "feed remove", removed, "removed", cancellationToken);
        return new(new() { Content = $"{SafeMarkdown.Bold(removed, LongestShown)} is not read any more. What it brought stays." });
    }

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        command.Focused == Feed ? choices.For(command.String(Feed) ?? string.Empty) : [];
}
