using System.Text.Json;
using OnRecord.Coverage;
using OnRecord.Coverage.Journal;
using OnRecord.Discord.Messages;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Makes replies of pages, and keeps what each was about, so that its buttons work after a restart and after the index was built anew.
/// </summary>
internal sealed partial class KeptReplies(IJournal journal, NewReplyKey newKey, TimeProvider time, ILogger<KeptReplies> log)
{
    /// <summary>The reply: the page with its buttons.</summary>
    /// <param name="asked">What it answers.</param>
    /// <param name="page">The page.</param>
    /// <param name="isPrivate">Whether only who asked sees it: then it can be shared, and pages follow each other in its place.</param>
    /// <param name="previous">Key of the page before, or null.</param>
    public BotReply Make(Asked asked, Page page, bool isPrivate, string? previous = null)
    {
        var message = new MessageProperties { Embeds = [page.Embed] };
        var record = new ReplyRecord(asked, page.Shown) { Next = page.Next, Verdict = page.Verdict, Previous = previous };
        return new(Keep(record) is { } key ? message with { Components = ReplyButtons.Of(key, record, isPrivate) } : message with { Components = [] });
    }

    /// <summary>What a reply was about.</summary>
    /// <exception cref="BotReplyException">It is no longer known.</exception>
    public ReplyRecord Find(string key)
    {
        var found = journal.FindReply(key) is { } payload ? JsonSerializer.Deserialize(payload, ReplyJsonContext.Default.ReplyRecord) : null;
        return found ?? throw new BotReplyException(
            $"This reply is too old for its buttons; ask again with `/{ReplyKey.CommandOf(key)}`.");
    }

    // A reply without buttons is better than none.
    private string? Keep(ReplyRecord record)
    {
        var key = ReplyKey.Of(record.Asked.Command, newKey());
        try
        {
            journal.KeepReply(key, JsonSerializer.Serialize(record, ReplyJsonContext.Default.ReplyRecord), time.GetUtcNow());
            return key;
        }
        catch (CoverageException problem)
        {
            LogNotKept(problem);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply could not be kept in the journal, so it has no buttons.")]
    private partial void LogNotKept(Exception problem);
}
