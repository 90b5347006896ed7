using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Replies;

/// <summary>A command that answers from the coverage: what was asked, a page drawn of the answer, buttons under it.</summary>
internal abstract class PagedCommand(KeptReplies replies) : IBotCommand, IPagedCommand
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract ApplicationCommandProperties Definition { get; }

    /// <inheritdoc/>
    public virtual bool IsPrivate(CommandData command) => false;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var command = interaction.Command!;
        var asked = Read(command);
        return await Task.Run(
            async () => replies.Make(asked, await DrawAsync(asked, cancellationToken), IsPrivate(command)), cancellationToken);
    }

    /// <inheritdoc/>
    public abstract Page Draw(Asked asked, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public virtual Task<Page> DrawAsync(Asked asked, CancellationToken cancellationToken) => Task.FromResult(Draw(asked, cancellationToken));

    /// <summary>What is asked.</summary>
    /// <exception cref="BotReplyException">An option cannot be read.</exception>
    protected abstract Asked Read(CommandData command);

    /// <summary>A day as <see cref="Asked.Day"/> reads it.</summary>
    protected static string? Write(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
