using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>A command under <c>/coverage</c>. Who uses it is a moderator: that was checked.</summary>
internal interface ICoverageAction
{
    /// <summary>The command as it is registered; its type is <see cref="ApplicationCommandOptionType.SubCommand"/>.</summary>
    ApplicationCommandOptionProperties Definition { get; }

    /// <summary>Whether only who used it sees the reply.</summary>
    bool IsPrivate { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="BotReplyException">It is refused.</exception>
    Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken);
}
