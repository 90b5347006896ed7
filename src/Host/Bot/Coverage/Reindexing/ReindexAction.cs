using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage.Reindexing;

/// <summary><c>/coverage reindex</c>: builds the index anew, and shows how far it has come.</summary>
internal sealed class ReindexAction(Reindexer reindexer, ReindexDisplay display) : ICoverageAction
{
    /// <inheritdoc/>
    public ApplicationCommandOptionProperties Definition { get; } = new()
    {
        Type = ApplicationCommandOptionType.SubCommand,
        Name = "reindex",
        Description = "Builds the index anew from the article files; the old one answers meanwhile",
    };

    /// <inheritdoc/>
    public bool IsPrivate => false;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var begun = reindexer.TryBegin(Moderator.Of(interaction), out var run);
        var message = ReindexDrawing.Of(run, already: !begun);
        return Task.FromResult(begun
            ? new BotReply(message) { Then = (shown, token) => display.ShowAsync(run, shown, token) }
            : new BotReply(message));
    }
}
