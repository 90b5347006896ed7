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
    public static async Task WaitingAsync(this Newsroom newsroom, int count)
    {
        while (newsroom.Journal.Watches.CountWaiting(newsroom.Channel.Id) < count)
        {
            await Task.Yield();
        }
    }

    /// <summary>Lets time pass until the bot posts something: what another program has put in it looks for now and then.</summary>
    public static async Task<FakeMessage> NextPostInTimeAsync(this Newsroom newsroom)
    {
        var post = newsroom.NextPostAsync();
        while (!post.IsCompleted)
        {
            newsroom.Clock.Advance(AlertWork.Longest);
            await Task.WhenAny(post, newsroom.Clock.TimerAsync(_ => true));
            await Task.Yield();
        }

        return await post;
    }

    /// <summary>Waits until so many articles have come in, as the bot knows, since it was begun.</summary>
    public static async Task ArrivedAsync(this Newsroom newsroom, int count)
    {
        while (newsroom.Journal.Arrivals.After(0).Count < count)
        {
            await Task.Yield();
        }
    }

    /// <summary>Takes back that messages were posted, in the journal of a bot that is not running.</summary>
    public static async Task ForgetPostsAsync(this Newsroom newsroom)
    {
        await using var journal = new SqliteConnection($"Data Source={Path.Combine(newsroom.Folder.Path, SqliteJournal.FileName)};Pooling=False");
        await journal.OpenAsync();
        await using var command = journal.CreateCommand();
        command.CommandText = "UPDATE alert SET posted = NULL";
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
