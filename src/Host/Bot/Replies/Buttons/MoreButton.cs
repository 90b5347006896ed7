using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>The next page: in the place of a private reply, and privately for whoever presses it under a public one.</summary>
internal sealed class MoreButton(KeptReplies replies, PagedCommands commands) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "more";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) == true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        var next = replies.Find(argument).Next ?? throw new BotReplyException("There is no more than what stands here.");
        return replies.Make(next, await commands.DrawAsync(next, cancellationToken), isPrivate: true, previous: argument);
    }
}
