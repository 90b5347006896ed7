using OnRecord.Discord;
using OnRecord.Discord.Interactions;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary>
/// Keeps the message under <c>/coverage reindex</c> up to date: about once a second, and at the end. An interaction takes replies for
/// fifteen minutes; after that the message is changed as any other of the bot's.
/// </summary>
internal sealed partial class ReindexDisplay(IMessageChannels channels, TimeProvider time, ILogger<ReindexDisplay> log)
{
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InteractionLife = TimeSpan.FromMinutes(14);

    /// <summary>Shows it until it is over.</summary>
    public async Task ShowAsync(ReindexRun run, IInteraction interaction, CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        Snowflake? message = null;
        var shown = run.Progress;
        while (!run.Ended.IsCompleted)
        {
            await WaitAsync(run, cancellationToken);
            if (run.Ended.IsCompleted || run.Progress == shown)
            {
                continue;
            }

            shown = run.Progress;
            message = await EditAsync(run, interaction, message, began, cancellationToken) ?? message;
        }

        await EditAsync(run, interaction, message, began, cancellationToken);
    }

    private async Task WaitAsync(ReindexRun run, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(run.Ended, Task.Delay(BetweenEdits, time, over.Token));
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    // An edit that fails is no reason to stop: the next says more.
    private async Task<Snowflake?> EditAsync(
        ReindexRun run, IInteraction interaction, Snowflake? message, long began, CancellationToken cancellationToken)
    {
        var drawn = ReindexDrawing.Of(run);
        try
        {
            if (time.GetElapsedTime(began) < InteractionLife || message is not { } id || interaction.ChannelId is not { } channel)
            {
                var edited = await interaction.ModifyOriginalResponseAsync(drawn, cancellationToken);
                return edited.Id;
            }

            await channels.ModifyMessageAsync(channel, id, drawn, cancellationToken);
            return id;
        }
        catch (DiscordException problem)
        {
            LogNotShown(problem.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "How far the index is built could not be shown: {Reason}")]
    private partial void LogNotShown(string reason);
}
