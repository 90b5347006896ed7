using Microsoft.Extensions.Logging;
using OnRecord.Discord;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Tests.Web;

namespace OnRecord.Host.Tests.Bot.Door;

public sealed class ChannelRepliesTests
{
    private static readonly Message Question = new() { Id = new(1), ChannelId = new(20) };

    private static readonly MessageProperties Answer = new() { Embeds = [new() { Description = "> Nobody will cross." }] };

    [Fact]
    public async Task A_reply_refers_to_the_question()
    {
        var (sent, _, reply) = await ReplyAsync();

        Assert.NotNull(reply);
        Assert.Equal(Question.Id, Assert.Single(sent).MessageReference!.MessageId);
        Assert.False(sent[0].MessageReference!.FailIfNotExists);
    }

    [Fact]
    public async Task Without_the_permission_for_embeds_the_reply_is_plain_text_and_the_log_says_what_to_grant()
    {
        var (sent, log, reply) = await ReplyAsync(message => message.Embeds is { Count: > 0 } ? DiscordErrorCode.MissingPermissions : null);

        Assert.NotNull(reply);
        Assert.Contains("> Nobody will cross.", Assert.Single(sent).Content!);
        Assert.Contains("Grant it Embed Links", Assert.Single(log));
    }

    [Fact]
    public async Task Without_the_permission_for_the_history_the_answer_comes_without_the_reference()
    {
        var (sent, log, reply) = await ReplyAsync(message => message.MessageReference is not null ? DiscordErrorCode.CannotReplyWithoutHistory : null);

        Assert.NotNull(reply);
        Assert.Null(Assert.Single(sent).MessageReference);
        Assert.Contains("Grant it Read Message History", Assert.Single(log));
    }

    [Theory]
    [InlineData(DiscordErrorCode.MissingAccess, "Warning", "Grant it View Channel")]
    [InlineData(DiscordErrorCode.MissingPermissions, "Warning", "Grant it Send Messages")]
    [InlineData(DiscordErrorCode.UnknownChannel, "Warning", "the channel or thread is gone")]
    [InlineData(DiscordErrorCode.CannotMessageUser, "Information", "takes none from the bot")]
    public async Task Where_nothing_can_be_sent_the_log_says_why_and_nothing_is_thrown(DiscordErrorCode code, string level, string words)
    {
        var (sent, log, reply) = await ReplyAsync(_ => code);

        Assert.Null(reply);
        Assert.Empty(sent);
        var line = Assert.Single(log);
        Assert.StartsWith($"{level}: A reply in the", line, StringComparison.Ordinal);
        Assert.Contains(words, line);
    }

    private static async Task<(IReadOnlyList<MessageProperties> Sent, IReadOnlyCollection<string> Log, Message? Reply)> ReplyAsync(
        Func<MessageProperties, DiscordErrorCode?>? refusing = null)
    {
        using var log = new LogLines();
        using var logs = LoggerFactory.Create(builder => builder.AddProvider(log));
        var channels = new RefusingChannels(refusing ?? (_ => null));
        var reply = await new ChannelReplies(channels, logs.CreateLogger<ChannelReplies>()).ReplyAsync(Question, Answer, CancellationToken.None);
        return (channels.Sent, log.All, reply);
    }

    /// <summary>Channels that refuse what a test wants refused.</summary>
    private sealed class RefusingChannels(Func<MessageProperties, DiscordErrorCode?> refusing) : IMessageChannels
    {
        public List<MessageProperties> Sent { get; } = [];

        public Task<Message> SendMessageAsync(Snowflake channelId, MessageProperties message, CancellationToken cancellationToken = default)
        {
            if (refusing(message) is { } code)
            {
                throw new DiscordException("Refused.", 403, code);
            }

            Sent.Add(message);
            return Task.FromResult(new Message { Id = new(2), ChannelId = channelId });
        }

        public Task<Message> ModifyMessageAsync(
            Snowflake channelId, Snowflake messageId, MessageProperties message, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<Message> GetMessageAsync(Snowflake channelId, Snowflake messageId, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task<Channel> GetChannelAsync(Snowflake channelId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task DeleteMessageAsync(
            Snowflake channelId, Snowflake messageId, string? reason = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task TriggerTypingAsync(Snowflake channelId, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
