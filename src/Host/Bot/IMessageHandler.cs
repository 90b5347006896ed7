using OnRecord.Discord;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot;

/// <summary>
/// Takes the messages that are questions: mentions, replies to the bot, direct messages. The door has looked at the allow-lists and at how
/// much the person asked before; a failure it tells the person and the log.
/// </summary>
internal interface IMessageHandler
{
    /// <summary>Whether the message is meant for the bot. Quick, and never throws: it is asked of every message.</summary>
    /// <param name="message">The message. It is not the bot's own, nor another bot's or a webhook's.</param>
    /// <param name="self">The bot.</param>
    bool IsForBot(Message message, Snowflake self);

    /// <summary>
    /// Answers it, through <see cref="Routing.ChannelReplies"/>, which knows what to do about missing permissions.
    /// </summary>
    /// <exception cref="BotReplyException">It is refused, in words that the person should read as they are.</exception>
    Task ReplyAsync(Message message, Snowflake self, CancellationToken cancellationToken);
}
