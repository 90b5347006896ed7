using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.WhoSaid;

namespace OnRecord.Host.Bot.WhoSaidThis;

/// <summary>
/// "Who said this?" in the menu of a message: its words are looked up. The reply is private, because whoever wrote the message was not
/// asked; it can be shared.
/// </summary>
internal sealed class WhoSaidThisCommand(KeptReplies replies, WhoSaidCommand whoSaid) : IBotCommand
{
    /// <inheritdoc/>
    public ApplicationCommandProperties Definition { get; } = new()
    {
        Type = ApplicationCommandType.Message,
        Name = "Who said this?",
        Contexts = [0, 1],
        IntegrationTypes = [0],
    };

    /// <inheritdoc/>
    public bool IsPrivate(CommandData command) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken)
    {
        var words = interaction.Command?.TargetMessage is { } message ? MessageWords.Of(message) : string.Empty;
        return words.Any(char.IsLetterOrDigit)
            ? Task.Run(() => LookUpAsync(words, cancellationToken), cancellationToken)
            : throw new BotReplyException("This message has no words that could be looked up.");
    }

    private async Task<BotReply> LookUpAsync(string words, CancellationToken cancellationToken)
    {
        var asked = WhoSaidCommand.About(words);
        return replies.Make(asked, await whoSaid.DrawAsync(asked, cancellationToken), isPrivate: true);
    }
}
