using OnRecord.Discord.Interactions;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// The protocol of one reply: at once where it is ready at once; else Discord is told that it is coming, and it is brought by an edit.
/// </summary>
/// <param name="interaction">What is replied to.</param>
/// <param name="isPrivate">Whether only who asked sees it.</param>
/// <param name="replaces">Whether it replaces the message that the button stands in.</param>
internal sealed class Acknowledgement(IInteraction interaction, bool isPrivate, bool replaces)
{
    private bool begun;

    /// <summary>Whether a first response was given, so that what follows is an edit.</summary>
    public bool HasBegun => begun || interaction.HasResponded;

    /// <summary>Whether there is nobody left to reply to: Discord knows the interaction no more.</summary>
    public static bool IsOver(DiscordException problem) =>
        problem.Code is DiscordErrorCode.UnknownInteraction or DiscordErrorCode.UnknownWebhook or DiscordErrorCode.InvalidWebhookToken;

    /// <summary>Says that the reply is coming.</summary>
    public async Task DeferAsync(CancellationToken cancellationToken)
    {
        try
        {
            await (replaces ? interaction.DeferUpdateAsync(cancellationToken) : interaction.DeferAsync(isPrivate, cancellationToken));
        }
        catch (DiscordException problem) when (MayHaveLanded(problem))
        {
            // Then the edit that follows shows whether it did.
        }

        begun = true;
    }

    /// <summary>Brings the reply.</summary>
    public async Task ReplyAsync(MessageProperties message, CancellationToken cancellationToken)
    {
        message = Fitted(message);
        if (HasBegun)
        {
            await interaction.ModifyOriginalResponseAsync(message with { Flags = message.Flags & ~MessageFlags.Ephemeral }, cancellationToken);
            return;
        }

        var first = isPrivate && !replaces ? message with { Flags = (message.Flags ?? MessageFlags.None) | MessageFlags.Ephemeral } : message;
        await FirstAsync(
            token => replaces ? interaction.UpdateAsync(first, token) : interaction.RespondAsync(first, token), message, cancellationToken);
    }

    /// <summary>
    /// Brings a sentence in the reply's stead, for who asked alone. A message that the reply would have replaced stays as it is.
    /// </summary>
    public async Task RefuseAsync(string sentence, CancellationToken cancellationToken)
    {
        if (!HasBegun)
        {
            await FirstAsync(token => interaction.RespondAsync(Sentences.Private(sentence), token), Sentences.Instead(sentence), cancellationToken);
        }
        else if (replaces)
        {
            await interaction.FollowupAsync(Sentences.Private(sentence), cancellationToken);
        }
        else
        {
            await interaction.ModifyOriginalResponseAsync(Sentences.Instead(sentence), cancellationToken);
        }
    }

    private static bool MayHaveLanded(DiscordException problem) =>
        problem.Code == DiscordErrorCode.InteractionAlreadyAcknowledged || problem.Status is 0 or >= 500;

    // A first response that is said to have been there before, or that nobody confirmed, may be our own: an edit makes it what it should be.
    private async Task FirstAsync(Func<CancellationToken, Task> respond, MessageProperties message, CancellationToken cancellationToken)
    {
        try
        {
            await respond(cancellationToken);
            begun = true;
        }
        catch (DiscordException problem) when (MayHaveLanded(problem))
        {
            begun = true;
            await interaction.ModifyOriginalResponseAsync(message with { Flags = message.Flags & ~MessageFlags.Ephemeral }, cancellationToken);
        }
    }

    private MessageProperties Fitted(MessageProperties message) =>
        interaction.GuildId is not null && PlainReply.IsNeeded(interaction.AppPermissions) ? PlainReply.Of(message) : message;
}
