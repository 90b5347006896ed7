using OnRecord.Discord.Interactions;

namespace OnRecord.Host.Bot.Coverage.Removing;

/// <summary>“Keep” under the question whether to remove.</summary>
internal sealed class KeepButton : IComponentHandler
{
    /// <summary>The prefix of its custom id.</summary>
    public const string Name = "coverage-keep";

    /// <inheritdoc/>
    public string Prefix => Name;

    /// <inheritdoc/>
    public bool IsPrivate => true;

    /// <inheritdoc/>
    public bool Replaces(IInteraction interaction) => true;

    /// <inheritdoc/>
    public Task<BotReply> ReplyAsync(IInteraction interaction, string argument, CancellationToken cancellationToken) =>
        Task.FromResult(new BotReply(new() { Content = "It stays.", Embeds = [], Components = [] }));
}
