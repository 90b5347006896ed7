using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>Posts a private reply for everybody to see, and says who shared it.</summary>
internal sealed class ShareButton(KeptReplies replies, PagedCommands commands) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "share";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => false;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => false;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        var record = replies.Find(argument);
        var shared = replies.Make(record.Asked, await commands.DrawAsync(record.Asked, cancellationToken), isPrivate: false);
        var who = SafeMarkdown.Of(interaction.User.GlobalName ?? interaction.User.Username, ReplyLimits.Name);
        return shared with { Message = shared.Message with { Content = $"Shared by {(who.Length > 0 ? who : "somebody")}" } };
    }
}
