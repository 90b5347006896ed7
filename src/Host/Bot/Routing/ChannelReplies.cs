using OnRecord.Discord;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Routing;

/// <summary>
/// Sends messages to channels. What the bot may do there nobody tells beforehand: where it may not show embeds the text is sent plain,
/// where it may not reply it writes without the reference, and where it may not write at all the log says what to grant.
/// </summary>
internal sealed partial class ChannelReplies(IMessageChannels channels, ILogger<ChannelReplies> log)
{
    /// <summary>Replies to a message.</summary>
    /// <returns>The reply as Discord has it; null where it could not be sent, and the log says why.</returns>
    public Task<Message?> ReplyAsync(Message to, MessageProperties reply, CancellationToken cancellationToken) =>
        SendAsync(
            to.ChannelId,
            reply with { MessageReference = new() { MessageId = to.Id, FailIfNotExists = false } },
            cancellationToken);

    /// <summary>Writes in a channel.</summary>
    /// <returns>The message as Discord has it; null where it could not be sent, and the log says why.</returns>
    public async Task<Message?> SendAsync(Snowflake channel, MessageProperties message, CancellationToken cancellationToken)
    {
        try
        {
            return await SendOrFailAsync(channel, message, cancellationToken);
        }
        catch (DiscordException problem)
        {
            Log(channel.Value, problem);
            return null;
        }
    }

    /// <summary>Writes in a channel, or tells why it cannot be done.</summary>
    /// <exception cref="DiscordException">The message could not be sent.</exception>
    public async Task<Message> SendOrFailAsync(Snowflake channel, MessageProperties message, CancellationToken cancellationToken)
    {
        try
        {
            return await channels.SendMessageAsync(channel, message, cancellationToken);
        }
        catch (DiscordException problem) when (problem.Code == DiscordErrorCode.CannotReplyWithoutHistory && message.MessageReference is not null)
        {
            LogNoHistory(channel.Value);
            return await SendOrFailAsync(channel, message with { MessageReference = null }, cancellationToken);
        }
        catch (DiscordException problem) when (problem.Code == DiscordErrorCode.MissingPermissions && message.Embeds is { Count: > 0 })
        {
            var sent = await SendOrFailAsync(channel, PlainReply.Of(message), cancellationToken);
            LogNoEmbeds(channel.Value);
            return sent;
        }
    }

    /// <summary>Shows that a reply is being written. That it cannot be shown is no matter.</summary>
    public async Task ShowTypingAsync(Snowflake channel, CancellationToken cancellationToken)
    {
        try
        {
            await channels.TriggerTypingAsync(channel, cancellationToken);
        }
        catch (DiscordException problem)
        {
            LogNotTyping(channel.Value, problem.Message);
        }
    }

    private void Log(ulong channel, DiscordException problem)
    {
        switch (problem.Code)
        {
            case DiscordErrorCode.MissingAccess:
                LogNoAccess(channel);
                break;
            case DiscordErrorCode.MissingPermissions:
                LogNoPermission(channel);
                break;
            case DiscordErrorCode.UnknownChannel or DiscordErrorCode.UnknownGuild or DiscordErrorCode.UnknownMessage or DiscordErrorCode.ThreadArchived:
                LogGone(channel, problem.Message);
                break;
            case DiscordErrorCode.CannotMessageUser:
                LogNoDirectMessages(channel);
                break;
            default:
                LogNotSent(channel, problem.Message, string.Join("; ", problem.Errors));
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply in the channel {Channel} could not be sent: the bot does not see the channel. Grant it View Channel there.")]
    private partial void LogNoAccess(ulong channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply in the channel {Channel} could not be sent: the bot may not write there. Grant it Send Messages (in threads: Send Messages in Threads) there.")]
    private partial void LogNoPermission(ulong channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reply in the channel {Channel} is plain text: the bot may not send embeds there. Grant it Embed Links there.")]
    private partial void LogNoEmbeds(ulong channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The answer in the channel {Channel} is no reply to the question: the bot may not read what was written before. Grant it Read Message History there.")]
    private partial void LogNoHistory(ulong channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply in the channel {Channel} could not be sent: the channel or thread is gone or closed. {Reason}")]
    private partial void LogGone(ulong channel, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "A reply in the direct messages {Channel} could not be sent: that person takes none from the bot.")]
    private partial void LogNoDirectMessages(ulong channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply in the channel {Channel} could not be sent: {Reason} {Details}")]
    private partial void LogNotSent(ulong channel, string reason, string details);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Typing is not shown in the channel {Channel}: {Reason}")]
    private partial void LogNotTyping(ulong channel, string reason);
}
