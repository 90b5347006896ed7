using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage.Removing;

/// <summary>“Remove” under the question whether to.</summary>
internal sealed class RemoveButton(ArticleRemoval removal, Moderators moderators) : IComponentHandler
{
    /// <summary>The prefix of its custom id.</summary>
    public const string Name = "coverage-remove";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => true;

    /// <inheritdoc/>
    public async Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken)
    {
        moderators.Require(interaction);
        var told = await removal.RemoveAsync(argument, Moderator.Of(interaction), cancellationToken);
        return new(new() { Content = told, Embeds = [], Components = [] });
    }
}
