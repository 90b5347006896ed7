using System.Text.Json.Serialization;
using OnRecord.Discord.Components;

namespace OnRecord.Discord.Messages;

/// <summary>
/// A message to be sent, or what an edit changes: a part that is null is left out, and stays as it is in an edit; an empty list takes
/// the part away.
/// </summary>
public sealed record MessageProperties
{
    /// <summary>Text; at most 2,000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>Embeds; at most 10, of 6,000 characters in all.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>Whom it may ping. Every message says; the default is nobody.</summary>
    public AllowedMentions AllowedMentions { get; init; } = AllowedMentions.None;

    /// <summary>Rows of buttons and menus; at most 5.</summary>
    public IReadOnlyList<ActionRow>? Components { get; init; }

    /// <summary>Flags.</summary>
    public MessageFlags? Flags { get; init; }

    /// <summary>The message that it replies to. For messages to a channel.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>Files that are sent with it; at most 10. In an edit they take the place of those that the message had.</summary>
    [JsonIgnore]
    public IReadOnlyList<FileAttachment> Files { get; init; } = [];

    /// <summary>
    /// Makes a repeated request to a channel harmless: with the same nonce the message is made once. The client sets it on every message
    /// to a channel.
    /// </summary>
    public string? Nonce { get; init; }

    /// <summary>Whether Discord holds to <see cref="Nonce"/>.</summary>
    public bool? EnforceNonce { get; init; }

    /// <summary>What stands in the JSON about <see cref="Files"/>; nothing where there are none, so that an edit keeps those that are there.</summary>
    [JsonInclude]
    internal IReadOnlyList<AttachmentProperties>? Attachments =>
        Files.Count == 0 ? null : [.. Files.Select((file, i) => new AttachmentProperties(new Snowflake((ulong)i), file.FileName, file.Description))];
}
