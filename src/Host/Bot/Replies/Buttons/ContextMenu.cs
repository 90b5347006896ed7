using System.Globalization;
using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Replies.Buttons;

/// <summary>Shows, in the same place, the paragraph of another of a reply's statements.</summary>
internal sealed class ContextMenu(KeptReplies replies, BotCoverage coverage) : IComponentHandler
{
    /// <summary>Its prefix.</summary>
    public const string Name = "context-of";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        var chosen = interaction.Component?.Values is [var value, ..]
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : -1;
        return Task.Run(() => ContextButton.Show(argument, replies.Find(argument), chosen, coverage, cancellationToken), cancellationToken);
    }
}
