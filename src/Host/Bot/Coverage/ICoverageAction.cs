using OnRecord.Discord.Commands;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>A command under <c>/coverage</c>. Who uses it is a moderator: that was checked.</summary>
internal interface ICoverageAction
{
    /// <summary>The command as it is registered; its type is <see cref="ApplicationCommandOptionType.SubCommand"/>.</summary>
    ApplicationCommandOptionProperties Definition { get; }

    /// <summary>The group that it stands in, between <c>/coverage</c> and its own name; null where it stands in none.</summary>
    string? Group => null;

    /// <summary>Whether only who used it sees the reply.</summary>
    bool IsPrivate { get; }

    /// <summary>Does it.</summary>
    /// <exception cref="BotReplyException">It is refused.</exception>
    Task<BotReply> ReplyAsync(IInteraction interaction, CancellationToken cancellationToken);

    /// <summary>What can be chosen from while somebody types; whoever types may be anybody.</summary>
    IReadOnlyList<ApplicationCommandOptionChoice> Complete(CommandData command, CancellationToken cancellationToken) => [];
}
