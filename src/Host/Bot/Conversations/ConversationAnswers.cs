using OnRecord.Answering;
using OnRecord.Discord;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Ask;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.Routing;
using OnRecord.Host.Bot.WhoSaid;
using OnRecord.Host.Bot.WhoSaidThis;

namespace OnRecord.Host.Bot.Conversations;

/// <summary>Answers mentions, replies to the bot and direct messages; a follow-up keeps the subject of what it follows.</summary>
internal sealed class ConversationAnswers(
    BotCoverage coverage, KeptReplies kept, ConversationMemory memory, ChannelReplies replies) : IMessageHandler
{
    private const string Help =
        "Ask me who said something, what somebody said about a subject, or whether somebody said it. `/help` shows what else I do.";

    private const string Welcome = "You are welcome. Ask me who said something, or what somebody said about a subject.";

    private const string Unreadable =
        "I cannot read this reply: Discord shows me a reply to a command’s answer only where its text mentions me. Mention me in it, or use `/ask`.";

    private const string UnreadableOther =
        "Discord does not show me the message that you reply to. Open its menu, choose Apps, then “Who said this?”.";

    /// <inheritdoc/>
    public bool IsForBot(Message message, Snowflake self) => Address.IsToBot(message, self);

    /// <inheritdoc/>
    public async Task ReplyAsync(Message message, Snowflake self, CancellationToken cancellationToken)
    {
        var text = Address.TextOf(message);
        var quoted = Quoted(message, self, text);
        if (quoted is null && Hint(message, self, text) is { } hint)
        {
            await replies.ReplyAsync(message, new() { Content = hint }, cancellationToken);
            return;
        }

        Answer? answer = null;
        var asked = quoted is null ? AskCommand.About(text, memory.Before(message)) : WhoSaidCommand.About(quoted);

        // The question stands in the chat; it needs no title.
        var page = await AnswerPage.OfAsync(
            asked, async fits => answer = await AnswerAsync(asked, fits, cancellationToken), title: null);
        var reply = kept.Make(asked, page, isPrivate: false);

        // Before it is sent, since who reads fast follows up at once; and after, since only then it has an id to reply to.
        memory.Keep(message, reply: null, answer!.Subject);
        if (await replies.ReplyAsync(message, reply.Message, cancellationToken) is { } sent)
        {
            memory.Keep(message, sent.Id, answer.Subject);
        }
    }

    private Task<Answer> AnswerAsync(Asked asked, Func<Answer, int?> fits, CancellationToken cancellationToken) => asked.Option("words") is { } words
        ? coverage.Assisted.WhoSaidAsync(words, asked.Skip, AnswerPage.Most, fits, cancellationToken)
        : coverage.Assisted.AnswerAsync(
            asked.Option("question")!, AskCommand.SubjectBefore(asked), asked.Skip, AnswerPage.Most, fits, cancellationToken);

    /// <summary>Somebody else's words that the message replies to and asks about; null where it does not, or they cannot be read.</summary>
    private static string? Quoted(Message message, Snowflake self, string text)
    {
        var asks = text.Length == 0 || Address.AsksWhoSaidThat(text);
        return asks && message.ReferencedMessage is { } other && other.Author?.Id != self && MessageWords.Of(other) is var words
            && words.Any(char.IsLetterOrDigit)
            ? words
            : null;
    }

    /// <summary>What to tell who asks nothing that can be answered; null where something is asked.</summary>
    private static string? Hint(Message message, Snowflake self, string text)
    {
        var repliesToOther = message.MessageReference?.MessageId is not null && !Address.IsReplyTo(message, self);
        return Address.IsCourtesy(text) ? Welcome
            : text.Any(char.IsLetterOrDigit) ? repliesToOther && Address.AsksWhoSaidThat(text) ? UnreadableOther : null
            : Address.IsReplyTo(message, self) && message.Content.Length == 0 && message.GuildId is not null ? Unreadable
            : repliesToOther ? UnreadableOther
            : Help;
    }
}
