using OnRecord.Discord;
using OnRecord.Discord.Messages;
using OnRecord.Discord.Rest;

namespace OnRecord.Host.Bot.Routing;

/// <summary>Hands messages that are questions to whoever answers them; tells the person where there is no answer, and why.</summary>
internal sealed partial class MessageRouter(
    IEnumerable<IMessageHandler> handlers,
    AllowLists allowed,
    ThreadParents parents,
    QuestionLimit questions,
    ChannelReplies replies,
    TimeProvider time,
    ILogger<MessageRouter> log)
{
    /// <summary>Who answers the message; null where it is not for the bot. Quick: it is asked of every message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="self">The bot.</param>
    public IMessageHandler? Find(Message message, Snowflake self) =>
        message.Author is { Bot: false } author && author.Id != self && message.WebhookId is null
            ? handlers.FirstOrDefault(handler => handler.IsForBot(message, self))
            : null;

    /// <summary>Answers it. Throws only where the token ends it.</summary>
    public async Task HandleAsync(IMessageHandler handler, Message message, Snowflake self, CancellationToken cancellationToken)
    {
        var parent = allowed.DependsOnParent(message.GuildId, message.ChannelId) ? await parents.OfAsync(message.ChannelId, cancellationToken) : null;
        if (allowed.Refuse(message.GuildId, message.ChannelId, parent) is { } refusedThere)
        {
            // In a channel, a word on that would be an answer where none is wanted; who writes to the bot alone would wait for one.
            LogNotHere(message.ChannelId.Value);
            if (message.GuildId is null)
            {
                await replies.ReplyAsync(message, new() { Content = refusedThere }, cancellationToken);
            }

            return;
        }

        if (questions.Persons.Refuse(message.Author!.Id) is { } then)
        {
            await replies.ReplyAsync(message, new() { Content = Sentences.ComeBack(then) }, cancellationToken);
            return;
        }

        var id = FailureId.Of(message.Id);
        using var patience = new CancellationTokenSource(InteractionRouter.Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await handler.ReplyAsync(message, self, either.Token);
        }
        catch (BotReplyException refusal)
        {
            await replies.ReplyAsync(message, new() { Content = refusal.Message }, cancellationToken);
        }
#pragma warning disable CA1031 // Whatever happens, the person is told, and the log.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var cause = patience.IsCancellationRequested ? new TimeoutException("No reply in time.", problem) : problem;
            LogFailed(cause, id, message.ChannelId.Value, message.Author.Id.Value, cause is DiscordException { Errors.Count: > 0 } refused ? $" ({string.Join("; ", refused.Errors)})" : string.Empty);
            await replies.ReplyAsync(message, new() { Content = Sentences.Failed(cause, id) }, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Id}: the message in the channel {Channel} by {User} was not answered{Details}.")]
    private partial void LogFailed(Exception problem, string id, ulong channel, ulong user, string details);

    [LoggerMessage(Level = LogLevel.Debug, Message = "A message in the channel {Channel} is not answered: the settings Discord:Guilds, Discord:Channels and Discord:DirectMessages do not let it in.")]
    private partial void LogNotHere(ulong channel);
}
