using System.Globalization;
using Microsoft.Extensions.Options;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Coverage;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Watches;

/// <summary><c>/unwatch</c>: ends a watch.</summary>
internal sealed class UnwatchCommand(IJournal journal, Moderators moderators, ChangeLog changes, IOptions<DiscordOptions> options) : IBotCommand, IAutocomplete
{
    private const string Option = "watch";
    private const int LongestName = 100;

    /// <inheritdoc/>
    public ApplicationCommandProperties Definition => new()
    {
        Name = "unwatch",
        Description = "For moderators: ends a watch",
        DefaultMemberPermissions = options.Value.ModeratorRoles.Count == 0 ? GuildPermissions.ManageGuild : null,
        Contexts = [0],
        Options = [QuestionOption.Text(Option, "Which one: choose, or what it watches for", most: 200, required: true) with { Autocomplete = true }],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        var guild = interaction.GuildId!.Value.ToString();
        var typed = (interaction.Command!.String(Option) ?? string.Empty).Trim();
        var meant = journal.Watches.Of(guild)
            .Where(watch => Value(watch) == typed || watch.Subject.Equals(typed, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (meant.Count > 1)
        {
            throw new BotReplyException("I watch for that in several channels; choose one of those that are offered while you type.");
        }

        if (meant.Count == 0 || !journal.Watches.Remove(guild, meant[0].Id))
        {
            throw new BotReplyException("I watch for nothing of the kind; `/watches` lists what I watch for.");
        }

        await changes.WriteAsync(
            Moderator.Of(interaction), "unwatch", meant[0].Subject, $"ended; it was posted in the channel {meant[0].ChannelId}", cancellationToken);
        return new(new() { Content = $"I no longer watch for {SafeMarkdown.Bold(meant[0].Subject, ReplyLimits.Echo)} in <#{meant[0].ChannelId}>." });
    }

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) => [];

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(IInteraction interaction, CancellationToken cancellationToken)
    {
        var typed = interaction.Command!.String(Option) ?? string.Empty;
        return interaction.GuildId is not { } guild ? [] :
        [
            .. journal.Watches.Of(guild.ToString())
                .Where(watch => watch.Subject.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .Select(static watch => new ApplicationCommandOptionChoice(Name(watch), Value(watch))),
        ];
    }

    private static string Value(Watch watch) => watch.Id.ToString(CultureInfo.InvariantCulture);

    private static string Name(Watch watch)
    {
        var subject = PlainText.Of(watch.Subject, LongestName - 40);
        return PlainText.Of($"{(subject.Length > 0 ? subject : "a name that cannot be drawn")} · set {watch.At:yyyy-MM-dd} by {watch.ActorName}", LongestName);
    }
}
