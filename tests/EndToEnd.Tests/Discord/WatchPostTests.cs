using OnRecord.Host.Bot.Watches;
using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>What the bot posts by itself of what is watched for.</summary>
public sealed class WatchPostTests
{
    private const string Sundays = "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master.";
    private const string Nights = "\"No ferry will sail at night,\" said Ines Falk, the harbour master.";

    [Fact]
    public async Task A_new_statement_is_posted_as_every_reply_draws_it_and_nothing_else_of_the_article()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.WatchAsync("ferry");

        await newsroom.AddAsync("ferry.md", Article("Meridian Post", $"{Sundays}\n\n\"The tolls are another matter,\" said Tomas Berg, the mayor."));
        var post = await newsroom.NextPostAsync();

        Assert.Equal(
            """
            New in the coverage
            **statements about ferry**
            > “The ferry will sail on Sundays,”
            — **Ines Falk** · word for word
            -# Meridian Post, 9 March 2024 · Ferry news · paragraph 1
            /watches lists what I watch for
            """.ReplaceLineEndings("\n"),
            post.Text);
        await newsroom.WaitingAsync(0);
        Assert.Contains("1 statement posted", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);
    }

    [Fact]
    public async Task What_was_there_before_is_not_posted_and_who_was_nobody_yet_is_found_by_the_name()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var set = await newsroom.WatchAsync("Falk on ferries");
        await newsroom.WatchAsync("Berg");

        await newsroom.AddAsync("ferry.md", Article("Meridian Post", $"{Sundays}\n\n\"We love our ferries,\" said Tomas Kern, a rower."));
        var post = await newsroom.NextPostAsync();

        Assert.Contains("I know nobody by that name", set.Content);
        Assert.Contains("**statements by Ines Falk about ferries**\n> “The ferry will sail on Sundays,”", post.Text);
        Assert.DoesNotContain("rower", post.Text);
        Assert.DoesNotContain("Berg", post.Text);
    }

    [Fact]
    public async Task Within_a_minute_there_is_one_message_and_what_comes_meanwhile_is_gathered()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.WatchAsync("ferry");
        await newsroom.WatchAsync("Berg");

        await newsroom.AddAsync("one.md", Article("Meridian Post", Sundays));
        await newsroom.NextPostAsync();
        await newsroom.AddAsync("two.md", Article("Meridian Post", Nights));
        await newsroom.AddAsync("three.md", Article("Meridian Post", "\"The tolls are another matter,\" said Tomas Berg, the mayor."));
        await newsroom.WaitingAsync(2);
        var second = await newsroom.NextPostInTimeAsync(TimeSpan.FromSeconds(1));
        await newsroom.WaitingAsync(0);

        var times = await newsroom.PostedAtAsync();
        Assert.Equal(2, times.Count);
        Assert.True(times[1] - times[0] >= WatchPosts.Between);
        Assert.Contains("**statements about ferry**\n> “No ferry will sail at night,”", second.Text);
        Assert.Contains("**statements by Tomas Berg**\n> “The tolls are another matter,”", second.Text);
        Assert.Equal(2, newsroom.Posts().Count);
    }

    [Fact]
    public async Task The_same_words_are_posted_once_whoever_carries_them_and_however_often_the_bot_is_started()
    {
        await using var newsroom = await Newsroom.ForStartingAgainAsync();
        await newsroom.StartBotAsync();
        await newsroom.WatchAsync("ferry");
        await newsroom.AddAsync("one.md", Article("Meridian Post", Sundays));
        await newsroom.NextPostAsync();

        await newsroom.AddAsync("wire.md", Article("The Quill Gazette", "Harbour master Ines Falk said: “The ferry will sail on Sundays”."));
        await newsroom.StopBotAsync();
        await newsroom.StartBotAsync();
        await newsroom.AddAsync("again.md", Article("Coast Herald", Sundays));
        await newsroom.AddAsync("other.md", Article("Coast Herald", Nights));
        var next = await newsroom.NextPostInTimeAsync();

        Assert.Contains("No ferry will sail at night", next.Text);
        Assert.DoesNotContain("Sundays", next.Text);
        Assert.Equal(2, newsroom.Posts().Count);
    }

    [Fact]
    public async Task Of_an_article_that_was_changed_what_reads_otherwise_is_posted_again()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.WatchAsync("Falk");
        await newsroom.AddAsync("ferry.md", Article("Meridian Post", $"{Sundays}\n\n{Nights}"));
        await newsroom.NextPostAsync();

        newsroom.Folder.WriteArticle("ferry.md", Article("Meridian Post", $"{Sundays.Replace("Sundays", "Mondays", StringComparison.Ordinal)}\n\n{Nights}"));
        var changed = await newsroom.Folder.Run("index", "add", newsroom.Folder.Article("ferry.md"));
        var again = await newsroom.NextPostInTimeAsync();

        Assert.Equal(0, changed.ExitCode);
        Assert.Contains("**statements by Ines Falk**, in an article that was changed\n> “The ferry will sail on Mondays,”", again.Text);
        Assert.DoesNotContain("night", again.Text);
    }

    [Fact]
    public async Task What_came_in_while_the_bot_was_away_is_posted_when_it_is_back_and_once()
    {
        await using var newsroom = await Newsroom.ForStartingAgainAsync();
        await newsroom.StartBotAsync();
        await newsroom.WatchAsync("ferry");
        await newsroom.StopBotAsync();
        var added = await newsroom.Folder.Run("index", "add", newsroom.Folder.WriteBeside("ferry.md", Article("Meridian Post", Sundays)));

        await newsroom.StartBotAsync();
        var post = await newsroom.NextPostAsync();
        await newsroom.StopBotAsync();
        await newsroom.StartBotAsync();
        await newsroom.AddAsync("other.md", Article("Coast Herald", Nights));
        var next = await newsroom.NextPostInTimeAsync();

        Assert.Equal(0, added.ExitCode);
        Assert.Contains("Sundays", post.Text);
        Assert.DoesNotContain("Sundays", next.Text);
        Assert.Equal(2, newsroom.Posts().Count);
    }

    [Fact]
    public async Task A_message_that_may_have_gone_out_before_the_bot_ended_goes_out_once()
    {
        await using var newsroom = await Newsroom.ForStartingAgainAsync();
        await newsroom.StartBotAsync();
        await newsroom.WatchAsync("ferry");
        await newsroom.AddAsync("one.md", Article("Meridian Post", Sundays));
        await newsroom.NextPostAsync();
        await newsroom.StopBotAsync();

        // As if it had ended between Discord's answer and writing it down.
        await newsroom.ForgetPostsAsync();
        await newsroom.StartBotAsync();
        await newsroom.WaitingAsync(0);
        await newsroom.AddAsync("other.md", Article("Coast Herald", Nights));
        await newsroom.NextPostInTimeAsync();

        Assert.Equal(2, newsroom.Posts().Count);
    }

    [Fact]
    public async Task Building_the_index_anew_posts_nothing_not_even_of_files_that_it_takes_in()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.WatchAsync("ferry");
        newsroom.Folder.WriteArticle("archive.md", Article("Meridian Post", Sundays));

        var shown = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage reindex");
        await shown.UntilAsync(message => message.Text.Contains("The index is built anew", StringComparison.Ordinal));
        await newsroom.Log.Await("did “reindex” to the index: done: 3 articles");
        await newsroom.AddAsync("other.md", Article("Coast Herald", Nights));
        var post = await newsroom.NextPostAsync();

        Assert.Contains("No ferry will sail at night", post.Text);
        Assert.DoesNotContain("Sundays", post.Text);
    }

    [Fact]
    public async Task A_channel_that_is_gone_pauses_its_watches_and_the_list_says_why()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var other = newsroom.Guild.AddChannel("alerts");
        await newsroom.WatchAsync("ferry", ("channel", other));
        other.Delete();

        await newsroom.AddAsync("one.md", Article("Meridian Post", Sundays));
        await newsroom.Log.Await($"What is watched for is not posted in the channel {other.Id} any more");

        Assert.Contains("**Paused:** the channel is gone.", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_it_pauses_and_goes_on_with_what_waited_when_it_is_told_again()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var other = newsroom.Guild.AddChannel("alerts");
        await newsroom.WatchAsync("ferry", ("channel", other));
        other.Deny(FakePermissions.SendMessages);
        await newsroom.AddAsync("one.md", Article("Meridian Post", Sundays));
        await newsroom.Log.Await($"What is watched for is not posted in the channel {other.Id} any more");
        Assert.Contains("**Paused:** I may not write there; grant me Send Messages", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);

        other.Allow(FakePermissions.SendMessages);
        var again = await newsroom.WatchAsync("ferry", ("channel", other));
        var next = newsroom.NextPostAsync(other);
        await newsroom.PassUntilAsync(() => next.IsCompleted, TimeSpan.FromSeconds(30));
        var post = await next;

        Assert.Equal($"I go on posting new statements about ferry in <#{other.Id}>.", again.Content);
        Assert.Contains("Sundays", post.Text);
        Assert.DoesNotContain("Paused", (await newsroom.ReplyToAsync(newsroom.Reader, "watches")).Text);
    }

    [Fact]
    public async Task Words_that_are_markup_pings_or_links_are_posted_as_words()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        await newsroom.WatchAsync("ferry **@everyone** [x](https://evil.example)");
        await newsroom.WatchAsync("ferry");
        await newsroom.AddAsync("one.md", Article("<@1> **Post**", "\"The ferry @everyone <@&1> [here](https://evil.example) **sails**,\" said Ines Falk, the harbour master."));
        var post = await newsroom.NextPostAsync();
        var listed = await newsroom.ReplyToAsync(newsroom.Reader, "watches");

        Assert.Contains("\\@everyone \\<\\@&1\\> \\[here\\]\\(https\\://evil.example\\) \\*\\*sails\\*\\*", post.Text);
        Assert.DoesNotContain("](https://evil", post.Text + listed.Text);
        Assert.False(post.Json.GetProperty("mention_everyone").GetBoolean());
        Assert.DoesNotContain(" @everyone", post.Text + listed.Text);
    }

    private static string Article(string outlet, string text) => $"""
        ---
        title: Ferry news
        outlet: "{outlet}"
        published: 2024-03-09
        ---
        {text}
        """;
}
