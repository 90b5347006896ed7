using OnRecord.Answering.Watching;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Digest;
using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Bot.Watches;

/// <summary><c>/watches</c>: what is watched for in the server, where, since when, by whom, and how often it was found. For everybody.</summary>
internal sealed class WatchesCommand(BotCoverage coverage, SubjectWatcher watcher, IJournal journal) : IBotCommand
{
    private const int RoomForRest = 40;

    /// <inheritdoc/>
    public ApplicationCommandProperties Definition { get; } = QuestionOption.Command("watches", "What I watch for and post by myself in this server") with
    {
        Contexts = [0],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        if (interaction.GuildId is not { } guild)
        {
            throw new BotReplyException("I watch for things in servers, not in direct messages.");
        }

        coverage.RefuseWhileBuilding();
        var watches = journal.Watches.Of(guild.ToString());
        var text = new Description();
        if (watches.Count == 0)
        {
            text.Add("I watch for nothing in this server yet. A moderator begins with `/watch`.");
        }

        if (journal.Digests.Of(guild.ToString()) is { } digest)
        {
            text.Add(DigestText.Line(digest));
        }

        var shown = 0;
        while (shown < watches.Count && text.TryAdd(Line(watches[shown]), leaving: RoomForRest))
        {
            shown++;
        }

        text.Add(shown < watches.Count ? $"-# And {watches.Count - shown} more." : string.Empty);
        return Task.FromResult(new BotReply(new MessageProperties
        {
            Embeds = [new Embed { Title = "What I watch for", Description = text.ToString(), Color = EmbedColour.Information }],
        }));
    }

    private string Line(Watch watch)
    {
        var fired = watch.Fired switch { 0 => "nothing posted yet", 1 => "1 statement posted", _ => $"{watch.Fired:N0} statements posted" };
        var paused = watch.Paused is { } why ? $"\n  **Paused:** {SafeMarkdown.Of(why, ReplyLimits.Note)} Then set it again with `/watch`, or end it with `/unwatch`." : string.Empty;
        return $"- **{SafeMarkdown.Of(watcher.Read(watch.Subject).Understood, ReplyLimits.Name)}** in <#{watch.ChannelId}>\n"
            + $"  since <t:{watch.At.ToUnixTimeSeconds()}:D>, by {SafeMarkdown.Bold(watch.ActorName, 80)} · {fired}{paused}";
    }
}
