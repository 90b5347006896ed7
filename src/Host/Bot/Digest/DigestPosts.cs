using System.Globalization;
using OnRecord.Answering.Watching;
using OnRecord.Coverage.Journal;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Discord;
using OnRecord.Discord.Rest;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Host.Bot.Routing;

namespace OnRecord.Host.Bot.Digest;

/// <summary>Posts digests when they are due, each day's once: with the same nonce where it has to be sent again.</summary>
internal sealed partial class DigestPosts(
    IJournal journal,
    SubjectWatcher watcher,
    DigestDrawing drawing,
    ChannelReplies channels,
    [FromKeyedServices(AlertServices.Clock)] TimeProvider time,
    ILogger<DigestPosts> log)
{
    // The newest of a flood (a whole archive that somebody puts in); the rest is counted as articles.
    private const int MostArticles = 1_000;

    private static readonly TimeSpan BeforeTryingAgain = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, DateTimeOffset> tryAgain = new(StringComparer.Ordinal);

    /// <summary>Posts what is due.</summary>
    /// <returns>How long until one may be due again.</returns>
    public async Task<TimeSpan> PostAsync(CancellationToken cancellationToken)
    {
        var next = TimeSpan.MaxValue;
        foreach (var digest in journal.Digests.All().Where(static digest => digest.Paused is null))
        {
            var now = time.GetUtcNow();
            if (DigestTime.DueOn(digest, now) is { } day && !(tryAgain.TryGetValue(digest.GuildId, out var then) && then > now))
            {
                await PostAsync(digest, day, cancellationToken);
            }

            var left = DigestTime.Next(digest, now) - now;
            next = left < next ? left : next;
        }

        return tryAgain.Count > 0 && next > BeforeTryingAgain ? BeforeTryingAgain : next;
    }

    private async Task PostAsync(DailyDigest digest, DateOnly day, CancellationToken cancellationToken)
    {
        var news = Since(digest, cancellationToken);
        List<string> words = [.. news.Statements.Select(static statement => statement.Words)];
        if (words.Count == 0 || !Snowflake.TryParse(digest.ChannelId, out var channel))
        {
            journal.Digests.Done(digest.GuildId, day, news.LastArrival, words);
            LogNothing(digest.GuildId, day);
            return;
        }

        try
        {
            await channels.SendOrFailAsync(channel, drawing.Draw(day, news) with { Nonce = Nonce(digest, day) }, cancellationToken);
            journal.Digests.Done(digest.GuildId, day, news.LastArrival, words);
            tryAgain.Remove(digest.GuildId);
            LogPosted(digest.GuildId, day, words.Count);
        }
        catch (DiscordException problem) when (PostFailure.LastingReason(problem) is { } reason)
        {
            journal.Digests.Pause(digest.GuildId, reason);
            LogPaused(digest.GuildId, reason);
        }
        catch (DiscordException problem) when (PostFailure.IsOurs(problem))
        {
            journal.Digests.Done(digest.GuildId, day, news.LastArrival, words);
            LogRefused(digest.GuildId, day, problem.Message, string.Join("; ", problem.Errors));
        }
        catch (DiscordException problem)
        {
            tryAgain[digest.GuildId] = time.GetUtcNow() + BeforeTryingAgain;
            LogNotSent(digest.GuildId, problem.Message);
        }
    }

    private DayOfStatements Since(DailyDigest digest, CancellationToken cancellationToken)
    {
        var arrivals = journal.Arrivals.After(digest.LastArrival);
        var statements = new Dictionary<string, WatchedStatement>(StringComparer.Ordinal);
        foreach (var arrival in arrivals.Reverse().Take(MostArticles))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var statement in watcher.Of(arrival.ArticleId, arrival.ArticleHash, longestOnly: true))
            {
                statements.TryAdd(statement.Words, statement);
            }
        }

        var fresh = journal.Digests.New(digest.GuildId, statements.Keys);
        return new(
            [.. statements.Values.Where(statement => fresh.Contains(statement.Words))],
            arrivals.Count,
            arrivals.Count > 0 ? arrivals[^1].Number : digest.LastArrival);
    }

    // At most 25 characters: a channel's id has up to 20, and of the day's number the end is enough.
    private static string Nonce(DailyDigest digest, DateOnly day) =>
        $"d{(day.DayNumber % 10_000).ToString("D4", CultureInfo.InvariantCulture)}{digest.ChannelId}";

    [LoggerMessage(Level = LogLevel.Debug, Message = "The digest of {Day} in the server {Guild} has nothing new, so there is none.")]
    private partial void LogNothing(string guild, DateOnly day);

    [LoggerMessage(Level = LogLevel.Debug, Message = "The digest of {Day} was posted in the server {Guild}; statements: {Count}.")]
    private partial void LogPosted(string guild, DateOnly day, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "No digest is posted in the server {Guild} any more: {Reason}")]
    private partial void LogPaused(string guild, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord refuses the digest of {Day} in the server {Guild}, and it is given up: {Reason} {Details}")]
    private partial void LogRefused(string guild, DateOnly day, string reason, string details);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The digest in the server {Guild} could not be posted yet, and it is tried again: {Reason}")]
    private partial void LogNotSent(string guild, string reason);
}
