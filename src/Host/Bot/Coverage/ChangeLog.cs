using Microsoft.Extensions.Options;
using OnRecord.Coverage;
using OnRecord.Coverage.Journal;
using OnRecord.Discord;
using OnRecord.Discord.Messages;
using OnRecord.Host.Bot.Replies;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot.Coverage;

/// <summary>
/// Writes down who changed the coverage and what came of it: in the journal's audit table, in the log, and in the log channel where one is
/// configured. That a message there cannot be sent changes nothing about the change; the log says why.
/// </summary>
internal sealed partial class ChangeLog(
    IJournal journal, ChannelReplies channels, IOptions<DiscordOptions> options, TimeProvider time, ILogger<ChangeLog> log)
{
    private const int Longest = 1_000;

    private readonly Snowflake? channel = Snowflake.TryParse(options.Value.LogChannel, out var id) ? id : null;

    /// <summary>Writes down a change, or the try of one.</summary>
    /// <param name="by">Who, and where.</param>
    /// <param name="action">What they did: "add", "remove", "reindex", "cancel".</param>
    /// <param name="target">To what: a file, an address, the index.</param>
    /// <param name="outcome">What came of it, in a few words.</param>
    /// <param name="cancellationToken">Stops waiting for Discord.</param>
    public async Task WriteAsync(Moderator by, string action, string target, string outcome, CancellationToken cancellationToken)
    {
        var change = new CoverageChange(time.GetUtcNow(), by.Id.ToString(), by.Name, by.GuildId?.ToString(), action, target, outcome);
        try
        {
            journal.RecordChange(change);
        }
        catch (CoverageException problem)
        {
            // The change is made; that it is not in the book must be known.
            LogNotWritten(problem, change.ActorId, action, target, outcome);
        }

        var (what, came) = (Display.SafeText.Line(target), Display.SafeText.Line(outcome));
        LogChange(change.ActorId, action, what, came);
        if (channel is { } where)
        {
            await channels.SendAsync(where, Drawn(change), cancellationToken);
        }
    }

    private static MessageProperties Drawn(CoverageChange change) => new()
    {
        Embeds =
        [
            new()
            {
                Title = $"Coverage: {change.Action}",
                Description = $"{SafeMarkdown.Of(change.Target, Longest)}\n{SafeMarkdown.Of(change.Outcome, Longest)}",
                Footer = new($"{PlainText.Of(change.ActorName, 100)} · {change.At:yyyy-MM-dd HH:mm} UTC"),
                Color = Colours.Change,
            },
        ],
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "{Actor} did “{Action}” to {Target}: {Outcome}")]
    private partial void LogChange(string actor, string action, string target, string outcome);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Actor} did “{Action}” to {Target} ({Outcome}), and it could not be written to the journal.")]
    private partial void LogNotWritten(Exception problem, string actor, string action, string target, string outcome);
}
