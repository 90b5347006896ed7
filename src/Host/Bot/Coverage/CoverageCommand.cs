using Microsoft.Extensions.Options;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Coverage.Removing;

namespace OnRecord.Host.Bot.Coverage;

/// <summary><c>/coverage</c>: what moderators keep the coverage with.</summary>
internal sealed class CoverageCommand(
    IEnumerable<ICoverageAction> actions, ArticleChoices articles, Moderators moderators, IOptions<DiscordOptions> options) : IBotCommand, IAutocomplete
{
    private readonly Dictionary<string, ICoverageAction> actions = actions.ToDictionary(NameOf, StringComparer.Ordinal);

    /// <inheritdoc/>
    public ApplicationCommandProperties Definition => new()
    {
        Name = "coverage",
        Description = "For moderators: adds and removes articles, and tells how the coverage stands",

        // Discord hides the command from whoever lacks this. Where roles are named it cannot know them, and the bot alone decides.
        DefaultMemberPermissions = options.Value.ModeratorRoles.Count == 0 ? GuildPermissions.ManageGuild : null,
        Contexts = [0],
        Options = [.. actions.Values.GroupBy(action => action.Group).SelectMany(Grouped)],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => !actions.TryGetValue(command.Name, out var action) || action.IsPrivate;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        return actions.TryGetValue(interaction.Command!.Name, out var action)
            ? action.ReplyAsync(interaction, cancellationToken)
            : throw new BotReplyException("I do not know that command any more; type `/coverage` to see what there is.");
    }

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        command is { Name: "coverage remove", Focused: RemoveAction.Article }
            ? articles.For(command.String(RemoveAction.Article) ?? string.Empty, cancellationToken)
            : actions.TryGetValue(command.Name, out var action) ? action.Complete(command, cancellationToken) : [];

    private static string NameOf(ICoverageAction action) => $"coverage {(action.Group is { } group ? $"{group} " : string.Empty)}{action.Definition.Name}";

    private static IEnumerable<ApplicationCommandOptionProperties> Grouped(IGrouping<string?, ICoverageAction> group) => group.Key is null
        ? group.Select(action => action.Definition)
        :
        [
            new()
            {
                Type = ApplicationCommandOptionType.SubCommandGroup,
                Name = group.Key,
                Description = $"The {group.Key}s that the coverage is kept from",
                Options = [.. group.Select(action => action.Definition)],
            },
        ];
}
