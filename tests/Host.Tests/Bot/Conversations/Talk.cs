using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OnRecord.Coverage.Journal;
using OnRecord.Discord;
using OnRecord.Discord.Guilds;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Conversations;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Building;
using OnRecord.Host.LanguageModel;
using OnRecord.Host.Tests.Web;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Conversations;

/// <summary>People who write to the bot over an invented coverage: messages in, messages out.</summary>
internal sealed class Talk : IAsyncDisposable
{
    public static readonly Snowflake Self = new(99);
    public static readonly User Ada = new() { Id = new(1), Username = "ada" };
    public static readonly User Ben = new() { Id = new(2), Username = "ben" };
    public static readonly Snowflake Harbour = new(500);
    private static readonly Snowflake Guild = new(7);

    private readonly IndexedFolder _folder = IndexedFolder.WithArticles();
    private ServiceProvider _services = null!;
    private ulong _last = 5_000;

    public RecordedChannels Channels { get; } = new(Self);

    public ManualTime Time { get; } = new();

    public LogLines Log { get; } = new();

    public SqliteJournal Journal { get; private set; } = null!;

    public static async Task<Talk> Begin()
    {
        var talk = new Talk();
        await talk.Start();
        return talk;
    }

    /// <summary>The bot is stopped and started again.</summary>
    public async Task Restart()
    {
        await _services.DisposeAsync();
        await Start();
    }

    /// <summary>A message in a channel that mentions the bot.</summary>
    public Message Mention(string text, User? author = null, Snowflake? channel = null) =>
        Write($"<@{Self}> {text}", author, channel) with { Mentions = [new User { Id = Self, Bot = true }] };

    /// <summary>A message in a channel.</summary>
    public Message Write(string text, User? author = null, Snowflake? channel = null) => new()
    {
        Id = new(++_last), ChannelId = channel ?? Harbour, GuildId = Guild, Author = author ?? Ada, Content = text,
    };

    /// <summary>A direct message.</summary>
    public Message Direct(string text) => Write(text, Ada, new Snowflake(600)) with { GuildId = null };

    /// <summary>The message as a reply to another, with a ping where that is the bot's.</summary>
    public static Message To(Message message, Message other) => message with
    {
        Type = MessageType.Reply,
        MessageReference = new() { MessageId = other.Id, ChannelId = other.ChannelId },
        ReferencedMessage = other,
        Mentions = [.. message.Mentions, other.Author!],
    };

    /// <summary>Whether the bot takes the message for one to itself.</summary>
    public bool Hears(Message message) => Answers.IsForBot(message, Self);

    /// <summary>Hands the message to the bot; what it sent, as the message that stands in the channel then.</summary>
    public async Task<(MessageProperties Reply, Message Sent)> Say(Message message)
    {
        Assert.True(Hears(message));
        var before = Channels.Sent.Count;
        await Answers.ReplyAsync(message, Self, CancellationToken.None);
        var (channel, reply) = Assert.Single(Channels.Sent.Skip(before));
        Assert.Equal(message.ChannelId, channel);
        Assert.Equal(message.Id, reply.MessageReference?.MessageId);
        Assert.Equal(AllowedMentions.None, reply.AllowedMentions);
        return (reply, new Message { Id = new(1_000 + (ulong)Channels.Sent.Count), ChannelId = channel, GuildId = message.GuildId, Author = new() { Id = Self, Bot = true } });
    }

    /// <summary>How the bot understood the message.</summary>
    public async Task<string> Understood(Message message) => Footer((await Say(message)).Reply);

    public static string Footer(MessageProperties reply) => reply.Embeds![0].Footer!.Text;

    public Task Hand(Message message) => Answers.ReplyAsync(message, Self, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }

    private IMessageHandler Answers => _services.GetServices<IMessageHandler>().OfType<ConversationAnswers>().Single();

    private async Task Start()
    {
        Journal = SqliteJournal.OpenOrCreate(_folder.Path);
        var added = new ServiceCollection();
        added.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        added.AddSingleton(new CoverageFolder(_folder.Path));
        added.AddSingleton<ServedCoverage>();
        added.AddSingleton<TimeProvider>(Time);
        added.AddSingleton<IMessageChannels>(Channels);
        added.AddSingleton<ChannelReplies>();
        added.AddSingleton<IJournal>(_ => Journal);
        added.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        added.AddLanguageModel();
        added.AddQuestionCommands();
        _services = added.BuildServiceProvider();
        var served = _services.GetRequiredService<ServedCoverage>();
        await served.StartAsync(CancellationToken.None);
        await (served.ExecuteTask ?? Task.CompletedTask);
    }
}
