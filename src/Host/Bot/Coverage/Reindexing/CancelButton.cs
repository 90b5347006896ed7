using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>“Cancel” under <c>/coverage reindex</c>.</summary>
internal sealed class CancelButton(Reindexer reindexer, Moderators moderators, TimeProvider time) : IComponentHandler
{
    /// <summary>The prefix of its custom id.</summary>
    public const string Name = "coverage-cancel";

    // It stops between two files.
    private static readonly TimeSpan UntilItStops = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        if (reindexer.Current is not { } run || run.Id != argument)
        {
            throw new BotReplyException("There is nothing to cancel any more: it is over.");
        }

        run.Cancel(Moderator.Of(interaction));

        // Whichever edit comes last, this one or that of whoever shows it: both show how it ended.
        await Task.WhenAny(run.Ended, Task.Delay(UntilItStops, time, cancellationToken));
        return new(ReindexDrawing.Of(run));
    }
}
