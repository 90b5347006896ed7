using OnRecord.Discord;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Tests.Bot.Conversations;

/// <summary>Channels that keep what is sent to them.</summary>
internal sealed class RecordedChannels(Snowflake self) : IMessageChannels
{
    private ulong _last = 1_000;

    /// <summary>What was sent, in order.</summary>
    public List<(Snowflake Channel, MessageProperties Message)> Sent { get; } = [];

    /// <summary>What Discord says instead of taking the next message.</summary>
    public DiscordException? Refusal { get; set; }

    public Task<Message> SendMessageAsync(Snowflake channelId, MessageProperties message, CancellationToken cancellationToken = default)
    {
        if (Refusal is { } refusal)
        {
            return Task.FromException<Message>(refusal);
        }

        Sent.Add((channelId, message));
        return Task.FromResult(new Message
        {
            Id = new(++_last), ChannelId = channelId, Author = new() { Id = self, Bot = true }, Content = message.Content ?? string.Empty,
            Embeds = message.Embeds ?? [],
        });
    }

    public Task<Message> ModifyMessageAsync(
        Snowflake channelId, Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Conversations change no message.");

    public Task<Message> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Conversations fetch no message.");

    public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken = default) =>
        Task.FromResult(new Channel { Id = channelId });

    public Task DeleteMessageAsync(Snowflake channelId, Snowflake messageId, string? reason = null, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("Conversations take no message away.");

    public Task TriggerTypingAsync(Snowflake channelId, CancellationToken cancellationToken = default) => Task.CompletedTask;
}
