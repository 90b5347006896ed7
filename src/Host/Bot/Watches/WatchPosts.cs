using OnRecord.Coverage.Journal;
using OnRecord.Discord;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot.Watches;

/// <summary>
/// Posts what was found, at most one message a minute a channel. A message is written down before it is sent, and goes out under the same
/// nonce when it has to be sent again, so that Discord makes it once.
/// </summary>
internal sealed partial class WatchPosts(
    IJournal journal,
    WatchDrawing drawing,
    ChannelReplies channels,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider time,
    ILogger<WatchPosts> log)
{
    /// <summary>Between two messages in a channel.</summary>
    public static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    // What waits for a channel is read at once; more than this comes later.
    private const int MostAtOnce = 2_000;

    private readonly Dictionary<string, DateTimeOffset> tryAgain = new(StringComparer.Ordinal);

    /// <summary>Posts what is due.</summary>
    /// <returns>How long until something may be due again.</returns>
    public async Task<TimeSpan> PostAsync(CancellationToken cancellationToken)
    {
        var next = TimeSpan.MaxValue;
        foreach (var (channel, last) in journal.Watches.Waiting())
        {
            var due = last + Between ?? DateTimeOffset.MinValue;
            due = tryAgain.TryGetValue(channel, out var then) && then > due ? then : due;
            var left = due - time.GetUtcNow();
            if (left <= TimeSpan.Zero)
            {
                await PostAsync(channel, cancellationToken);
                left = Between;
            }

            next = left < next ? left : next;
        }

        return next;
    }

    private async Task PostAsync(string channel, CancellationToken cancellationToken)
    {
        var waiting = journal.Watches.Waiting(channel, MostAtOnce);
        var begun = waiting.Where(static alert => alert.Message is not null).GroupBy(static alert => alert.Message).MinBy(static group => group.Key)?.ToList();
        var drawn = drawing.Draw(begun ?? waiting);
        if (drawn.Gone.Count > 0)
        {
            journal.Watches.Drop(drawn.Gone);
        }

        if (drawn.Message is { } message && Snowflake.TryParse(channel, out var where))
        {
            // What was put into a message went out with it, if it went out.
            var shown = begun is null ? drawn.Shown : [.. begun.Select(static alert => alert.Id).Except(drawn.Gone)];
            var number = begun is null ? journal.Watches.PutIntoMessage(shown) : begun[0].Message!.Value;
            await SendAsync(where, message with { Nonce = $"alert-{number}" }, shown, cancellationToken);
        }
    }

    private async Task SendAsync(
        Snowflake channel, Discord.Messages.MessageProperties message, IReadOnlyList<long> alerts, CancellationToken cancellationToken)
    {
        var key = channel.ToString();
        try
        {
            await channels.SendOrFailAsync(channel, message, cancellationToken);
            journal.Watches.Posted(alerts, time.GetUtcNow());
            tryAgain.Remove(key);
            LogPosted(channel.Value, alerts.Count);
        }
        catch (DiscordException problem) when (PostFailure.LastingReason(problem) is { } reason)
        {
            journal.Watches.Pause(key, reason);
            LogPaused(channel.Value, reason);
        }
        catch (DiscordException problem) when (PostFailure.IsOurs(problem))
        {
            // Nobody is helped by the same message the next minute, and all that come behind it wait for it.
            journal.Watches.Drop(alerts);
            LogRefused(channel.Value, alerts.Count, problem.Message, string.Join("; ", problem.Errors));
        }
        catch (DiscordException problem)
        {
            tryAgain[key] = time.GetUtcNow() + Between;
            LogNotSent(channel.Value, problem.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Posted in the channel {Channel}; statements: {Count}.")]
    private partial void LogPosted(ulong channel, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is watched for is not posted in the channel {Channel} any more: {Reason}")]
    private partial void LogPaused(ulong channel, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses the post in the channel {Channel} ({Count} statements), and it is given up: {Reason} {Details}")]
    private partial void LogRefused(ulong channel, int count, string reason, string details);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is watched for could not be posted in the channel {Channel} yet, and it is tried again: {Reason}")]
    private partial void LogNotSent(ulong channel, string reason);
}
