using Microsoft.Extensions.Options;
using OnRecord.Answering.Watching;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Bot.Coverage;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Watches;

/// <summary><c>/watch</c>: from now on, new statements by a speaker or on a topic are posted in a channel.</summary>
internal sealed class WatchCommand(
    BotCoverage coverage,
    SubjectWatcher watcher,
    ArrivalIntake intake,
    PostingPlace places,
    IJournal journal,
    Moderators moderators,
    ChangeLog changes,
    IOptions<DiscordOptions> options,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider time) : IBotCommand, IAutocomplete
{
    /// <summary>At most so many watches a server: each looks at each article that comes in.</summary>
    public const int Most = 50;

    private const string Subject = "subject";
    private const string Channel = "channel";

    /// <inheritdoc/>
    public ApplicationCommandProperties Definition => new()
    {
        Name = "watch",
        Description = "For moderators: posts new statements by a speaker or on a topic as they come in",

        // As with /coverage: where roles are named, Discord cannot know them, and the bot alone decides.
        DefaultMemberPermissions = options.Value.ModeratorRoles.Count == 0 ? GuildPermissions.ManageGuild : null,
        Contexts = [0],
        Options =
        [
            QuestionOption.Speaker(Subject, "A speaker, a topic, or both: Lavrov, grain exports, Lavrov on NATO"),
            new() { Type = ApplicationCommandOptionType.Channel, Name = Channel, Description = "Where to post; left out: here" },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        coverage.RefuseWhileBuilding();
        var subject = (interaction.Command!.String(Subject) ?? string.Empty).Trim();
        var read = watcher.Read(subject);
        if (read.Refusal is { } refusal)
        {
            throw new BotReplyException(refusal);
        }

        var place = await places.OfAsync(interaction, interaction.Command.Id(Channel), cancellationToken);
        var there = place == interaction.ChannelId ? "here" : $"in <#{place}>";
        var guild = interaction.GuildId!.Value.ToString();
        var watches = journal.Watches.Of(guild);
        var understood = SafeMarkdown.Of(read.Understood, ReplyLimits.Lead);
        if (watches.FirstOrDefault(watch => IsSame(watch, subject, place)) is { } same)
        {
            return await AgainAsync(interaction, same, understood, there, cancellationToken);
        }

        if (watches.Count >= Most)
        {
            throw new BotReplyException($"I watch {Most} things in this server already, which is as much as I can; end one with `/unwatch`.");
        }

        // What is in the coverage already is no news.
        intake.TakeIn(cancellationToken);
        var by = Moderator.Of(interaction);
        journal.Watches.Add(new Watch(0, guild, place.ToString(), subject, time.GetUtcNow(), by.Id.ToString(), by.Name));
        journal.Watches.Resume(place.ToString());
        await changes.WriteAsync(by, "watch", subject, $"set: {read.Understood}, posted in the channel {place}", cancellationToken);
        var note = read.HasSpeaker ? string.Empty
            : "\n-# I know nobody by that name in the coverage, so I take it for a topic. As soon as somebody has the name, I take it for them.";
        return Reply($"I’ll post new {understood} {there}.{note}\n-# At most one message a minute. `/watches` lists what I watch, `/unwatch` ends it.");
    }

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        coverage.BrowserIfReady is { } browser
            ? QuestionOption.Choices(browser.SuggestSpeakers(command.String(Subject) ?? string.Empty, cancellationToken: cancellationToken))
            : [];

    private static bool IsSame(Watch watch, string subject, Snowflake place) =>
        watch.ChannelId == place.ToString() && watch.Subject.Equals(subject, StringComparison.OrdinalIgnoreCase);

    private async Task<BotReply> AgainAsync(IInteraction interaction, Watch watch, string understood, string there, CancellationToken cancellationToken)
    {
        if (watch.Paused is null)
        {
            return Reply($"I post new {understood} {there} already.");
        }

        journal.Watches.Resume(watch.ChannelId);
        await changes.WriteAsync(Moderator.Of(interaction), "watch", watch.Subject, $"goes on in the channel {watch.ChannelId}", cancellationToken);
        return Reply($"I go on posting new {understood} {there}.");
    }

    private static BotReply Reply(string text) => new(new() { Content = text });
}
