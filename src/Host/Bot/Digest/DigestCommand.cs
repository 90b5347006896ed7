using Microsoft.Extensions.Options;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Bot.Coverage;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Digest;

/// <summary><c>/digest</c>: sets, shows and stops the daily post of what was said.</summary>
internal sealed class DigestCommand(
    BotCoverage coverage,
    ArrivalIntake intake,
    PostingPlace places,
    IJournal journal,
    Moderators moderators,
    ChangeLog changes,
    IOptions<DiscordOptions> options,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider clock) : IBotCommand, IAutocomplete
{
    private const string Time = "time";
    private const string Zone = "zone";
    private const string Channel = "channel";

    /// <inheritdoc/>
    public ApplicationCommandProperties Definition => new()
    {
        Name = "digest",
        Description = "For moderators: a daily post of the day’s statements, by speaker",
        DefaultMemberPermissions = options.Value.ModeratorRoles.Count == 0 ? GuildPermissions.ManageGuild : null,
        Contexts = [0],
        Options =
        [
            new()
            {
                Type = ApplicationCommandOptionType.SubCommand,
                Name = "set",
                Description = "Posts a digest every day; on days without anything new, nothing",
                Options =
                [
                    QuestionOption.Text(Time, "When: 08:00, 8:30 pm", most: 20, required: true),
                    QuestionOption.Text(Zone, "The time zone of the server: Europe/Kyiv", most: 60, required: true) with { Autocomplete = true },
                    new() { Type = ApplicationCommandOptionType.Channel, Name = Channel, Description = "Where to post; left out: here" },
                ],
            },
            new() { Type = ApplicationCommandOptionType.SubCommand, Name = "show", Description = "Tells when and where the digest is posted" },
            new() { Type = ApplicationCommandOptionType.SubCommand, Name = "stop", Description = "Posts no digest any more" },
        ],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        return interaction.Command!.Name switch
        {
            "digest set" => SetAsync(interaction, cancellationToken),
            "digest show" => Task.FromResult(Show(interaction)),
            "digest stop" => StopAsync(interaction, cancellationToken),
            _ => throw new BotReplyException("I do not know that command any more; type `/digest` to see what there is."),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) =>
        command.Focused == Zone ? QuestionOption.Choices(DigestTime.ZonesLike(command.String(Zone) ?? string.Empty)) : [];

    private async Task<BotReply> SetAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        coverage.RefuseWhileBuilding();
        var command = interaction.Command!;
        var time = DayTimeOption.Read(command.String(Time) ?? string.Empty);
        var typed = command.String(Zone) ?? string.Empty;
        var zone = DigestTime.FindZone(typed) ?? throw new BotReplyException(
            $"“{SafeMarkdown.Of(typed, ReplyLimits.Echo)}” is no time zone that I know. They are named after places: Europe/Kyiv, America/New\\_York, UTC.");
        var place = await places.OfAsync(interaction, command.Id(Channel), cancellationToken);

        // What is in the coverage already is no news.
        intake.TakeIn(cancellationToken);
        var (by, now) = (Moderator.Of(interaction), clock.GetUtcNow());
        var digest = new DailyDigest(
            interaction.GuildId!.Value.ToString(), place.ToString(), zone, time, now, by.Id.ToString(), by.Name)
        {
            LastDay = DigestTime.Newest(zone, time, now),
            LastArrival = journal.Arrivals.Last,
        };
        journal.Digests.Set(digest);
        await changes.WriteAsync(by, "digest", $"{time:HH:mm} {zone}", $"set, posted in the channel {place}", cancellationToken);
        var there = place == interaction.ChannelId ? "here" : $"in <#{place}>";
        return Reply(
            $"Every day at {DigestText.Time(digest)} I’ll post {there} what has come in since the digest before, by speaker; the first <t:{DigestTime.Next(digest, now).ToUnixTimeSeconds()}:R>."
            + "\n-# Where nothing has come in, I post nothing. `/digest stop` ends it.");
    }

    private BotReply Show(IInteraction interaction) => Reply(
        journal.Digests.Of(interaction.GuildId!.Value.ToString()) is { } digest
            ? $"{DigestText.Line(digest)}\nThe next is due <t:{DigestTime.Next(digest, clock.GetUtcNow()).ToUnixTimeSeconds()}:F>."
            : "There is no digest in this server. `/digest set` begins one.");

    private async Task<BotReply> StopAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        if (!journal.Digests.Stop(interaction.GuildId!.Value.ToString()))
        {
            throw new BotReplyException("There is no digest in this server, so there is nothing to stop.");
        }

        await changes.WriteAsync(Moderator.Of(interaction), "digest", "the daily digest", "stopped", cancellationToken);
        return Reply("I post no digest any more.");
    }

    private static BotReply Reply(string text) => new(new() { Content = text });
}
