using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;

namespace OnRecord.Discord.Rest;

/// <summary>Messages in channels, outside of interactions. Every method throws <see cref="DiscordException"/> where Discord refuses.</summary>
public interface IMessageChannels
{
    /// <summary>Sends a message. It is made once, however often the request has to be repeated.</summary>
    Task<Message> SendMessageAsync(Snowflake channelId, MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>Changes a message of the bot's own.</summary>
    Task<Message> ModifyMessageAsync(
        Snowflake channelId, Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default);

    /// <summary>A message.</summary>
    Task<Message> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken = default);

    /// <summary>A channel or thread.</summary>
    Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken = default);

    /// <summary>Takes a message away.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="reason">What the server's audit log is to say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Shows "… is typing" for a few seconds.</summary>
    Task TriggerTypingAsync(Snowflake channelId, CancellationToken cancellationToken = default);
}
