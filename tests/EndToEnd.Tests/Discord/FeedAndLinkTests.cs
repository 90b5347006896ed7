using OnRecord.Sources.Tests.Links;
using OnRecord.Testing.Sites;

namespace OnRecord.EndToEnd.Tests.Discord;

/// <summary>How moderators put in links and feeds while people ask.</summary>
public sealed class FeedAndLinkTests : IAsyncLifetime
{
    private const string Feed = "http://post.example/feed";
    private const string Ferry = "http://post.example/news/ferry";

    private LoopbackSite site = null!;
    private SiteNetwork network = null!;
    private Newsroom newsroom = null!;

    public async Task InitializeAsync()
    {
        site = await LoopbackSite.StartAsync();
        network = new(site);
        site.Serve(Ferry, Page("The ferry will sail on Sundays"));
        site.Serve(Feed, $"<rss><channel><title>Meridian *Post*</title><item><title>Ferry</title><link>{Ferry}</link></item></channel></rss>");
        newsroom = await Newsroom.OpenAsync();
        newsroom.Links = network;
    }

    public async Task DisposeAsync()
    {
        await newsroom.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_web_page_that_is_added_by_its_link_is_in_the_next_answer()
    {
        await newsroom.StartBotAsync();

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("link", Ferry));
        var again = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage add", ("link", Ferry));
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "quotes", ("speaker", "Ines Falk"));

        Assert.Contains("The article is in the coverage\n**Ferry to sail**", added.Text);
        Assert.Contains("That article was there already", again.Text);
        Assert.Contains("The ferry will sail on Sundays", answer.Text);
        Assert.Equal(3, newsroom.Folder.ArticleFiles().Length);
        Assert.Equal(["was there already as ferry.md", "added as ferry.md"], newsroom.Journal.Changes(10).Select(change => change.Outcome));
    }

    [Fact]
    public async Task A_feed_that_is_added_brings_its_articles_and_is_told_in_the_status_until_it_is_removed()
    {
        await newsroom.StartBotAsync();

        var added = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage feed add", ("link", Feed));
        await newsroom.Log.Await($"The feed {Feed} was read");
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "quotes", ("speaker", "Ines Falk"));
        var status = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage status");
        var listed = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage feed list");
        var offered = await newsroom.Discord.CompleteAsync(newsroom.Moderator, newsroom.Channel, "coverage feed remove", "feed", "merid");
        var removed = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage feed remove", ("feed", offered.Single().Value.ToString()));
        var none = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage feed list");

        Assert.True(added.IsEphemeral);
        Assert.Contains("is read from now on. It has 1 item", added.Content);
        Assert.Contains("The ferry will sail on Sundays", answer.Text);
        Assert.Contains("1 of 1 item taken", status.Text);
        Assert.Contains("1 of 1 item taken", listed.Text);
        Assert.Contains("is not read any more", removed.Content);
        Assert.Contains("There are none.", none.Text);
        Assert.Equal(
            [("Mara", "feed remove", "removed"), (Feed, "add", "added as ferry.md"), ("Mara", "feed add", "added")],
            newsroom.Journal.Changes(10).Select(change => (change.ActorName, change.Action, change.Outcome)));
    }

    [Theory]
    [InlineData("coverage add", "http://2130706433/ferry")]
    [InlineData("coverage add", "http://inside.example/ferry")]
    [InlineData("coverage add", "http://post.example/inside")]
    [InlineData("coverage feed add", "http://[::ffff:127.0.0.1]/feed")]
    [InlineData("coverage feed add", "http://localhost./feed")]
    [InlineData("coverage feed add", "http://inside.example/feed")]
    public async Task A_link_that_leads_inside_is_refused_in_a_sentence_and_written_down(string command, string link)
    {
        network.Names["inside.example"] = new(["192.168.1.10"]);
        site.Redirect("http://post.example/inside", "http://169.254.169.254/latest/meta-data");
        await newsroom.StartBotAsync();

        var refused = await newsroom.ReplyToAsync(newsroom.Moderator, command, ("link", link));

        Assert.Equal("That link leads into a private network, where I do not go.", refused.Content);
        Assert.All(network.Connections, address => Assert.Equal(SiteNetwork.Public, address));
        var change = Assert.Single(newsroom.Journal.Changes(10));
        Assert.Equal((link, "refused: That link leads into a private network, where I do not go."), (change.Target, change.Outcome));
    }

    [Fact]
    public async Task Who_was_a_moderator_until_now_may_do_nothing_any_more()
    {
        newsroom.Guild.CommandsAreForEverybody = true;
        await newsroom.StartBotAsync();
        await newsroom.ReplyToAsync(newsroom.Moderator, "coverage feed add", ("link", Feed));
        await newsroom.Log.Await($"The feed {Feed} was read");
        var question = await newsroom.ReplyToAsync(newsroom.Moderator, "coverage remove", ("article", "bridge.md"));
        var before = newsroom.Journal.Changes(10).Count;
        var asked = site.Requests.Count;

        newsroom.Guild.AddMember(newsroom.Moderator);
        (string Command, string? Option, string? Value)[] commands =
        [
            ("coverage status", null, null), ("coverage add", "link", Ferry), ("coverage remove", "article", "bridge.md"), ("coverage reindex", null, null),
            ("coverage feed add", "link", "http://post.example/other"), ("coverage feed remove", "feed", Feed), ("coverage feed list", null, null),
        ];
        foreach (var (command, option, value) in commands)
        {
            (string, object)[] options = option is null ? [] : [(option, value!)];
            var refused = await newsroom.ReplyToAsync(newsroom.Moderator, command, options);
            Assert.Equal("Only moderators may do that: whoever has the permission **Manage Server**.", refused.Content);
        }

        var pressed = await (await newsroom.Discord.PressAsync(newsroom.Moderator, question, "Remove")).FollowUpOrReplyAsync();
        Assert.StartsWith("Only moderators may do that", pressed.Content, StringComparison.Ordinal);
        Assert.Equal(before, newsroom.Journal.Changes(10).Count);
        Assert.Equal(asked, site.Requests.Count);
        Assert.Equal(3, newsroom.Folder.ArticleFiles().Length);
    }

    [Fact]
    public async Task A_file_that_is_dropped_into_the_folder_answers_without_anybody_doing_anything()
    {
        await newsroom.StartBotAsync(("Sources:WatchArticles", "true"));

        newsroom.Folder.WriteArticle("tolls.txt", "\"Tolls will be halved,\" said Ines Falk, the harbour master.");
        await newsroom.Log.Await("tolls.txt was put into the folder of the articles");
        var answer = await newsroom.ReplyToAsync(newsroom.Reader, "quotes", ("speaker", "Ines Falk"));

        Assert.Contains("Tolls will be halved", answer.Text);
        Assert.Equal(("folder", "tolls.txt", "added"), newsroom.Journal.Changes(10).Select(change => (change.ActorId, change.Target, change.Outcome)).Single());
    }

    private static string Page(string words) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Ferry to sail</title><meta property="og:type" content="article">
        <meta property="og:title" content="Ferry to sail"><meta property="article:published_time" content="2024-03-09T09:00:00Z"></head>
        <body><nav><a href="/">Home</a></nav><article><h1>Ferry to sail</h1>
        <p>The harbour of Port Meridian has been at the centre of a long dispute between the city and its ferry operators this winter.</p>
        <p>"{words}," said Ines Falk, the harbour master, after a meeting in the old customs house on Friday morning.</p>
        <p>The city council will come together again next week to talk about the tolls, the quays and the winter timetable of the ferries.</p>
        </article><footer>All rights reserved</footer></body></html>
        """;
}
