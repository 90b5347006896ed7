using System.Text.Json;
using OnRecord.Answering;
using OnRecord.Coverage;
using OnRecord.Coverage.Journal;
using OnRecord.Discord;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Conversations;

/// <summary>
/// Remembers what conversations are about, also over a restart: each reply of the bot's by its message, and the last in a channel, thread
/// or direct messages, of anybody for some minutes and of the same person for a day.
/// </summary>
internal sealed partial class ConversationMemory(IJournal journal, TimeProvider time, ILogger<ConversationMemory> log)
{
    private static readonly TimeSpan SamePerson = TimeSpan.FromDays(1);
    private static readonly TimeSpan Anybody = TimeSpan.FromMinutes(15);

    /// <summary>What the message may follow up on; null where there is nothing.</summary>
    public Subject? Before(Message message)
    {
        try
        {
            // A thread that was begun at a message has the message's id.
            var replied = message.MessageReference?.MessageId is { } id ? Find(OfMessage(id)) : null;
            return (replied ?? Recent(OfPerson(message), SamePerson) ?? Recent(OfChannel(message.ChannelId), Anybody)
                ?? Find(OfMessage(message.ChannelId)))?.Subject;
        }
        catch (Exception problem) when (problem is CoverageException or JsonException)
        {
            LogNotFound(problem);
            return null;
        }
    }

    /// <summary>Remembers what the reply to a message was about.</summary>
    /// <param name="message">The question.</param>
    /// <param name="reply">The bot's message; null where it could not be sent.</param>
    /// <param name="subject">What the answer was about.</param>
    public void Keep(Message message, Snowflake? reply, Subject subject)
    {
        var now = time.GetUtcNow();
        var payload = JsonSerializer.Serialize(new KeptSubject(subject, now), ConversationJsonContext.Default.KeptSubject);
        var keys = new List<string> { OfPerson(message), OfChannel(message.ChannelId) };
        if (reply is { } id)
        {
            keys.Add(OfMessage(id));
        }

        try
        {
            journal.KeepReplies([.. keys.Select(key => KeyValuePair.Create(key, payload))], now);
        }
        catch (CoverageException problem)
        {
            // An answer that cannot be followed up is still an answer.
            LogNotKept(problem);
        }
    }

    private static string OfMessage(Snowflake id) => $"message.{id}";

    private static string OfChannel(Snowflake id) => $"channel.{id}";

    private static string OfPerson(Message message) => $"channel.{message.ChannelId}.{message.Author?.Id}";

    private KeptSubject? Recent(string key, TimeSpan longest) => Find(key) is { } kept && time.GetUtcNow() - kept.At <= longest ? kept : null;

    private KeptSubject? Find(string key) =>
        journal.FindReply(key) is { } payload ? JsonSerializer.Deserialize(payload, ConversationJsonContext.Default.KeptSubject) : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a conversation was about could not be kept in the journal; its follow-ups stand alone.")]
    private partial void LogNotKept(Exception problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What a conversation was about could not be read from the journal; the question stands alone.")]
    private partial void LogNotFound(Exception problem);
}
