using OnRecord.Testing.FakeDiscord;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>Building the index anew from the chat.</summary>
public sealed class ReindexTests
{
    // So many that it takes longer than the rest of a test does.
    private const int Many = 4_000;

    [Fact]
    public async Task It_shows_how_it_ended_and_what_could_not_be_taken_in_and_the_book_has_it()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        newsroom.Folder.WriteArticle("tolls.txt", "\"The tolls will be halved,\" said Mara Lindqvist, the transport minister.");
        newsroom.Folder.WriteArticle("empty.txt", string.Empty);

        var shown = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage reindex");
        await shown.UntilAsync(message => message.Text.Contains("The index is built anew", StringComparison.Ordinal));

        Assert.False(shown.IsEphemeral);
        Assert.Contains("**3** articles", shown.Text);
        Assert.Contains("**1** file was not taken in:\n• empty.txt", shown.Text);
        Assert.DoesNotContain(newsroom.Folder.Path, shown.Text);
        Assert.Empty(shown.Buttons);
        Assert.Contains("The index is being built anew", shown.Versions[0].ToString());
        await newsroom.Log.Await("did “reindex” to the index: done: 3 articles");
        Assert.Equal("reindex", Assert.Single(newsroom.Journal.Changes(10)).Action);
    }

    [Fact]
    public async Task It_never_runs_twice_at_once_answers_meanwhile_and_is_cancelled_by_a_moderator_alone()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        var other = newsroom.Guild.AddMember("Otto", FakePermissions.Moderator);
        for (var number = 0; number < Many; number++)
        {
            newsroom.Folder.WriteArticle($"briefing-{number}.txt", $"\"Pier {number} will stay open,\" said Mara Lindqvist, the transport minister of Norvia.");
        }

        var shown = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage reindex");
        await shown.UntilAsync(message => message.Text.Contains($"of {Many + 2:N0} files are read", StringComparison.Ordinal));
        var second = await newsroom.ReplyToAsync(other, "coverage reindex");
        var add = await newsroom.ReplyToAsync(other, "coverage add", ("file", FakeFile.OfText("ferry.txt", "Words.")));
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "ask", ("question", "Who said \"Nobody will cross the Alder this winter\"?"));
        var refused = await newsroom.Discord.PressAsync(newsroom.Reader, shown, "Cancel");
        var refusal = await refused.FollowUpOrReplyAsync();
        await newsroom.Discord.PressAsync(other, shown, "Cancel");
        await shown.UntilAsync(message => message.Text.Contains("was not built anew", StringComparison.Ordinal));

        Assert.StartsWith("The index is being built anew\nIt is running already; it never runs twice at once.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Begun by **Mara**", second.Text);
        Assert.StartsWith("The index is being built anew (", add.Content, StringComparison.Ordinal);
        Assert.Contains("Tomas Berg", answer.Text);
        Assert.StartsWith("Only moderators may do that", refusal.Content, StringComparison.Ordinal);
        Assert.True(refusal.IsEphemeral);
        Assert.Contains("Cancelled by **Otto**\nBegun by **Mara**. The old index stays", shown.Text);
        Assert.Empty(shown.Buttons);
        await newsroom.Log.Await("did “cancel reindex”");
        Assert.Equal(
            [("Otto", "cancel reindex", "begun by Mara"), ("Mara", "reindex", "cancelled by Otto")],
            newsroom.Journal.Changes(2).Select(change => (change.ActorName, change.Action, change.Outcome)));

        var late = await newsroom.Discord.PressAsync(other, second, "Cancel");
        Assert.Equal("There is nothing to cancel any more: it is over.", (await late.FollowUpOrReplyAsync()).Content);
        Assert.Contains("**2** articles", (await newsroom.ReplyToAsync(newsroom.Moderator, "coverage status")).Text);
    }

    [Fact]
    public async Task A_host_that_stops_ends_it_and_the_message_says_so()
    {
        await using var newsroom = await Newsroom.WithBotAsync();
        for (var number = 0; number < Many; number++)
        {
            newsroom.Folder.WriteArticle($"briefing-{number}.txt", $"\"Pier {number} will stay open,\" said Mara Lindqvist, the transport minister of Norvia.");
        }

        var shown = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage reindex");
        await newsroom.StopBotAsync();

        Assert.Contains("The index was not built anew\nI was stopped before it was done.", shown.Text);
    }
}
