using OnRecord.Discord.Rest.Requests;

namespace OnRecord.Discord.Messages;

/// <summary>Messages as each route takes them: what has no place there is left out, so that one reply can go by any of them.</summary>
internal static class MessageShape
{
    /// <summary>A message to a channel, that can be sent twice and is made once.</summary>
    public static MessageProperties ForChannel(this MessageProperties message, string nonce) => message with
    {
        Flags = Only(message.Flags, MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications),
        Nonce = message.Nonce ?? nonce,
        EnforceNonce = true,
    };

    /// <summary>A change of a message. Whether it is private was fixed when it was made.</summary>
    public static MessageProperties ForEdit(this MessageProperties message) =>
        message.ForInteraction() with { Flags = Only(message.Flags, MessageFlags.SuppressEmbeds) };

    /// <summary>A reply to an interaction.</summary>
    public static MessageProperties ForInteraction(this MessageProperties message) =>
        message with { Nonce = null, EnforceNonce = null, MessageReference = null };

    /// <summary>What is sent.</summary>
    public static RestBody ToBody(this MessageProperties message) =>
        RestBody.Of(message, DiscordJsonContext.Default.MessageProperties, message.Files);

    // No flag that was asked for is left: nothing is said about flags. None asked for explicitly is said.
    private static MessageFlags? Only(MessageFlags? flags, MessageFlags allowed) =>
        flags is { } asked && (asked == MessageFlags.None || (asked & allowed) != MessageFlags.None) ? asked & allowed : null;
}
