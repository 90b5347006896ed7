using Microsoft.Data.Sqlite;
using OnRecord.Coverage.Journal;
using OnRecord.Host.Bot.Alerts;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>What the bot posts by itself, as a test looks at it.</summary>
internal static class NewsroomPosts
{
    /// <summary>What was posted in the channel, and is nobody's reply.</summary>
    public static IReadOnlyList<FakeMessage> Posts(this Newsroom newsroom) =>
        [.. newsroom.Channel.Messages.Where(message => message.Author == newsroom.Discord.Bot && message.Use is null)];

    /// <summary>Waits until so many statements wait to be posted.</summary>
    public static Task WaitingAsync(this Newsroom newsroom, int count) =>
        newsroom.PassUntilAsync(() => newsroom.Journal.Watches.CountWaiting(newsroom.Channel.Id) == count, TimeSpan.Zero);

    /// <summary>Waits until so many articles have come in, as the bot knows, since it was begun.</summary>
    public static Task ArrivedAsync(this Newsroom newsroom, int count) =>
        newsroom.PassUntilAsync(() => newsroom.Journal.Arrivals.After(0).Count == count, TimeSpan.Zero);

    /// <summary>Lets time pass until the bot posts something.</summary>
    public static async Task<FakeMessage> NextPostInTimeAsync(this Newsroom newsroom, TimeSpan? step = null)
    {
        var post = newsroom.NextPostAsync();
        await newsroom.PassUntilAsync(() => post.IsCompleted, step ?? AlertWork.Longest);
        return await post;
    }

    /// <summary>Lets time pass, step by step, until something is so.</summary>
    public static async Task PassUntilAsync(this Newsroom newsroom, Func<bool> holds, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(Newsroom.Patience);
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();

            // The bot waits; or it is at work, and will.
            await newsroom.Clock.TimerAsync(static _ => true).WaitAsync(patience.Token);
            newsroom.Clock.Advance(step);
            await Task.Yield();
        }
    }

    /// <summary>When messages were posted, as the journal has it.</summary>
    public static async Task<IReadOnlyList<DateTimeOffset>> PostedAtAsync(this Newsroom newsroom)
    {
        await using var journal = await OpenAsync(newsroom);
        await using var command = journal.CreateCommand();
        command.CommandText = "SELECT DISTINCT posted FROM alert WHERE posted IS NOT NULL ORDER BY posted";
        await using var reader = await command.ExecuteReaderAsync();
        List<DateTimeOffset> times = [];
        while (await reader.ReadAsync())
        {
            times.Add(DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)));
        }

        return times;
    }

    /// <summary>Takes back that messages were posted, in the journal of a bot that is not running.</summary>
    public static async Task ForgetPostsAsync(this Newsroom newsroom)
    {
        await using var journal = await OpenAsync(newsroom);
        await using var command = journal.CreateCommand();
        command.CommandText = "UPDATE alert SET posted = NULL";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private static async Task<SqliteConnection> OpenAsync(Newsroom newsroom)
    {
        var journal = new SqliteConnection($"Data Source={Path.Combine(newsroom.Folder.Path, SqliteJournal.FileName)};Pooling=False");
        await journal.OpenAsync();
        return journal;
    }
}
