using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>The page before, in the place of the one that it stands under. Only private replies have it.</summary>
internal sealed class BackButton(KeptReplies replies, PagedCommands commands) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "back";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        var key = replies.Find(argument).Previous ?? throw new BotReplyException("There is no page before this one.");
        var before = replies.Find(key);
        return replies.Make(before.Asked, await commands.DrawAsync(before.Asked, cancellationToken), isPrivate: true, before.Previous);
    }
}
