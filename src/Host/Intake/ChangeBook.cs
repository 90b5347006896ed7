using OnRecord.Coverage;
using OnRecord.Coverage.Journal;

namespace OnRecord.Host.Intake;

/// <summary>Writes changes into the audit table that nobody made in a chat: a feed's, a folder's, a command's.</summary>
internal sealed partial class ChangeBook(IJournal journal, TimeProvider time, ILogger<ChangeBook> log)
{
    /// <summary>Writes down a change, or the try of one. That it cannot be written is told in the log, and changes nothing else.</summary>
    /// <param name="actor">What did it: "feed", "folder", "command line".</param>
    /// <param name="name">Which feed, whose command.</param>
    /// <param name="action">What it did.</param>
    /// <param name="target">To what.</param>
    /// <param name="outcome">What came of it.</param>
    public void Write(string actor, string name, string action, string target, string outcome)
    {
        try
        {
            journal.RecordChange(new CoverageChange(time.GetUtcNow(), actor, name, GuildId: null, action, target, outcome));
        }
        catch (CoverageException problem)
        {
            LogNotWritten(problem, actor, action, target, outcome);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {Actor} did “{Action}” to {Target} ({Outcome}), and it could not be written to the journal.")]
    private partial void LogNotWritten(Exception problem, string actor, string action, string target, string outcome);
}
