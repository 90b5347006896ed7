using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot;

/// <summary>A slash or message command: an interaction in, a reply out. The router does the protocol; a command never responds itself.</summary>
internal interface IBotCommand
{
    /// <summary>The command as it is registered.</summary>
    ApplicationCommandProperties Definition { get; }

    /// <summary>Whether only who asked sees the reply. Quick, and never throws: it is asked before anything else is done.</summary>
    bool IsPrivate(CommandData command);

    /// <summary>The reply. What is ready at once is sent at once; for the rest Discord is told that it is coming.</summary>
    /// <exception cref="BotReplyException">The command is refused, in words that the person should read as they are.</exception>
    Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken);
}
