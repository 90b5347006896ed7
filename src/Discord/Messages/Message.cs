using OnRecord.Discord.Guilds;

namespace OnRecord.Discord.Messages;

/// <summary>A message. Without the privileged intent, text comes only with messages that are meant for the bot.</summary>
public sealed record Message
{
    /// <summary>Its id.</summary>
    public required Snowflake Id { get; init; }

    /// <summary>What it is: most are written by people, some Discord makes.</summary>
    public MessageType Type { get; init; }

    /// <summary>The channel or thread that it stands in.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>The server; null in direct messages, and in messages that come by REST.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Who wrote it.</summary>
    public User? Author { get; init; }

    /// <summary>Who wrote it, as a member of the server; without the user.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>The text.</summary>
    public string Content { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = Sent.List(value); } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = Sent.List(value); } = [];

    /// <summary>Whom the text mentions.</summary>
    public IReadOnlyList<User> Mentions { get; init => field = Sent.List(value); } = [];

    /// <summary>What it replies to.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The message that it replies to, where Discord sent it along.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>Set where a webhook wrote it.</summary>
    public Snowflake? WebhookId { get; init; }

    /// <summary>Flags.</summary>
    public MessageFlags Flags { get; init; }
}
