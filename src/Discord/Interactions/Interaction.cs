using System.Text.Json.Serialization.Metadata;
using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Interactions.Payloads;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Discord.Interactions;

/// <summary>An interaction that is answered over REST.</summary>
internal sealed class Interaction(InteractionFacts facts, InteractionReplies replies) : IInteraction
{
    private static readonly DiscordJsonContext Json = DiscordJsonContext.Default;

    private int responded;

    /// <inheritdoc/>
    public Snowflake Id => facts.Id;

    /// <inheritdoc/>
    public InteractionType Type => facts.Type;

    /// <inheritdoc/>
    public InteractionContext Context => facts.Context;

    /// <inheritdoc/>
    public Snowflake? GuildId => facts.GuildId;

    /// <inheritdoc/>
    public Snowflake? ChannelId => facts.ChannelId;

    /// <inheritdoc/>
    public Snowflake? ParentChannelId => facts.ParentChannelId;

    /// <inheritdoc/>
    public User User => facts.User;

    /// <inheritdoc/>
    public GuildMember? Member => facts.Member;

    /// <inheritdoc/>
    public GuildPermissions AppPermissions => facts.AppPermissions;

    /// <inheritdoc/>
    public long AttachmentSizeLimit => facts.AttachmentSizeLimit;

    /// <inheritdoc/>
    public CommandData? Command => facts.Command;

    /// <inheritdoc/>
    public ComponentData? Component => facts.Component;

    /// <inheritdoc/>
    public ModalData? Modal => facts.Modal;

    /// <inheritdoc/>
    public Message? Message => facts.Message;

    /// <inheritdoc/>
    public bool HasResponded => Volatile.Read(ref responded) != 0;

    /// <inheritdoc/>
    public Task RespondAsync(MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return FirstAsync(
            InteractionCallbackType.ChannelMessageWithSource,
            message.ForInteraction(),
            Json.InteractionCallbackMessageProperties,
            message.Files,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default) => FirstAsync(
        InteractionCallbackType.DeferredChannelMessageWithSource,
        ephemeral ? new DeferralData(MessageFlags.Ephemeral) : null,
        Json.InteractionCallbackDeferralData,
        files: null,
        cancellationToken);

    /// <inheritdoc/>
    public Task UpdateAsync(MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return FirstAsync(
            InteractionCallbackType.UpdateMessage,
            message.ForEdit(),
            Json.InteractionCallbackMessageProperties,
            message.Files,
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeferUpdateAsync(CancellationToken cancellationToken = default) => FirstAsync<DeferralData>(
        InteractionCallbackType.DeferredUpdateMessage, data: null, Json.InteractionCallbackDeferralData, files: null, cancellationToken);

    /// <inheritdoc/>
    public Task RespondWithChoicesAsync(IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken cancellationToken = default) =>
        FirstAsync(
            InteractionCallbackType.ApplicationCommandAutocompleteResult,
            new ChoicesData(choices),
            Json.InteractionCallbackChoicesData,
            files: null,
            cancellationToken);

    /// <inheritdoc/>
    public Task RespondWithModalAsync(Modal modal, CancellationToken cancellationToken = default) =>
        FirstAsync(InteractionCallbackType.Modal, modal, Json.InteractionCallbackModal, files: null, cancellationToken);

    /// <inheritdoc/>
    public Task<Message> ModifyOriginalResponseAsync(MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return replies.ModifyOriginalAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> GetOriginalResponseAsync(CancellationToken cancellationToken = default) => replies.GetOriginalAsync(cancellationToken);

    /// <inheritdoc/>
    public Task DeleteOriginalResponseAsync(CancellationToken cancellationToken = default) => replies.DeleteOriginalAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return replies.FollowupAsync(message, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Message> ModifyFollowupAsync(Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return replies.ModifyFollowupAsync(messageId, message, cancellationToken);
    }

    private async Task FirstAsync<T>(
        InteractionCallbackType type,
        T? data,
        JsonTypeInfo<InteractionCallback<T>> json,
        IReadOnlyList<FileAttachment>? files,
        CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref responded, 1) != 0)
        {
            throw new InvalidOperationException("The interaction has had its first response; change that, or send a further message.");
        }

        try
        {
            await replies.RespondAsync(new InteractionCallback<T>(type, data), json, files, cancellationToken);
        }
        catch (DiscordException refused) when (refused is { Status: 400 or 413, Code: not DiscordErrorCode.InteractionAlreadyAcknowledged })
        {
            // Discord did not like the response, and still waits for one: something else can be said.
            Volatile.Write(ref responded, 0);
            throw;
        }
    }
}
