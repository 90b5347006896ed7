using OnRecord.Discord.Commands;
using OnRecord.Discord.Components;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Interactions;

/// <summary>
/// Something that somebody did and that wants a reply: what the bot's commands see of Discord. The first response must reach Discord
/// within three seconds; after that the token lives for fifteen minutes. Every method throws <see cref="Rest.DiscordException"/> where
/// Discord refuses or cannot be reached. A second first response is an <see cref="InvalidOperationException"/>, unless Discord found the
/// first malformed: then it waits for another, and <see cref="HasResponded"/> is false again.
/// </summary>
public interface IInteraction
{
    /// <summary>Its id.</summary>
    Snowflake Id { get; }

    /// <summary>What was done.</summary>
    InteractionType Type { get; }

    /// <summary>Where.</summary>
    InteractionContext Context { get; }

    /// <summary>The server; null in direct messages.</summary>
    Snowflake? GuildId { get; }

    /// <summary>The channel or thread.</summary>
    Snowflake? ChannelId { get; }

    /// <summary>The channel that the thread hangs on, where it is a thread.</summary>
    Snowflake? ParentChannelId { get; }

    /// <summary>Who did it.</summary>
    User User { get; }

    /// <summary>Who did it, as a member of the server; null in direct messages.</summary>
    GuildMember? Member { get; }

    /// <summary>What the bot may do in the channel.</summary>
    GuildPermissions AppPermissions { get; }

    /// <summary>The largest file that may be sent or was taken, in bytes.</summary>
    long AttachmentSizeLimit { get; }

    /// <summary>The command; null where it was none.</summary>
    CommandData? Command { get; }

    /// <summary>The button or the menu; null where it was none.</summary>
    ComponentData? Component { get; }

    /// <summary>The form; null where it was none.</summary>
    ModalData? Modal { get; }

    /// <summary>The message that the button or menu stands in.</summary>
    Message? Message { get; }

    /// <summary>Whether a first response was sent, or is on its way.</summary>
    bool HasResponded { get; }

    /// <summary>Replies with a message. First response.</summary>
    Task RespondAsync(MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>Says that a reply is coming ("thinking …"); <see cref="ModifyOriginalResponseAsync"/> brings it. First response.</summary>
    Task DeferAsync(bool ephemeral = false, CancellationToken cancellationToken = default);

    /// <summary>Changes the message that the button or menu stands in. First response.</summary>
    Task UpdateAsync(MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>Says that the message that the button or menu stands in may change; nothing is shown. First response.</summary>
    Task DeferUpdateAsync(CancellationToken cancellationToken = default);

    /// <summary>Offers choices for what is being typed; at most 25. First response.</summary>
    Task RespondWithChoicesAsync(IReadOnlyList<ApplicationCommandOptionChoice> choices, CancellationToken cancellationToken = default);

    /// <summary>Opens a form. First response; not to a form.</summary>
    Task RespondWithModalAsync(Modal modal, CancellationToken cancellationToken = default);

    /// <summary>Writes the reply that was deferred, or changes the one that was given.</summary>
    Task<Message> ModifyOriginalResponseAsync(MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>The reply as Discord has it.</summary>
    Task<Message> GetOriginalResponseAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the reply away.</summary>
    Task DeleteOriginalResponseAsync(CancellationToken cancellationToken = default);

    /// <summary>Sends a further message.</summary>
    Task<Message> FollowupAsync(MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>Changes a further message.</summary>
    Task<Message> ModifyFollowupAsync(Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default);
}
