using Microsoft.AspNetCore.Http;
using OnRecord.Coverage.Feeds;
using OnRecord.Sources.Feeds;
using OnRecord.Sources.Links;
using static OnRecord.Host.Tests.Feeds.FeedWorld;

namespace OnRecord.Host.Tests.Feeds;

/// <summary>How feeds are read, one trouble at a time.</summary>
public sealed class FeedReadingTests : IAsyncLifetime
{
    private const string Feed = "http://post.example/feed";
    private const string Ferry = "http://post.example/news/ferry";
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);

    private FeedWorld world = null!;

    public async Task InitializeAsync() => world = await OpenAsync();

    public async Task DisposeAsync() => await world.DisposeAsync();

    [Fact]
    public async Task An_items_page_is_fetched_and_kept_as_markdown_with_where_and_when_it_was()
    {
        Serve(Item(Ferry, world.Time.GetUtcNow()));
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));

        await world.AddAsync(Feed);
        await world.ReadAsync();

        var file = await File.ReadAllTextAsync(Path.Combine(world.Folder.Path, "articles", Assert.Single(world.Folder.ArticleFiles())));
        Assert.StartsWith("---\n", file, StringComparison.Ordinal);
        Assert.Contains($"url: \"{Ferry}\"", file);
        Assert.Contains("retrieved: 2022-01-21T12:00:00Z", file);
        Assert.Contains("The ferry will sail", file);
        Assert.DoesNotContain("All rights reserved", file);
        var change = Assert.Single(world.Journal.Changes(10));
        Assert.Equal(("feed", Feed, "add", Ferry), (change.ActorId, change.ActorName, change.Action, change.Target));
    }

    [Fact]
    public async Task A_feed_that_repeats_itself_adds_nothing_and_fetches_nothing_again()
    {
        Serve(Item(Ferry, world.Time.GetUtcNow()));
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));
        await world.AddAsync(Feed);

        for (var reading = 0; reading < 5; reading++)
        {
            await world.ReadAfterAsync(Interval);
            world.Restart();
        }

        Assert.Single(world.Folder.ArticleFiles());
        Assert.Single(world.Site.Asked, url => url == Ferry);
    }

    [Fact]
    public async Task A_feed_is_asked_for_only_where_it_changed()
    {
        world.Site.Serve(Feed, context =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.StatusCode = context.Request.Headers.IfNoneMatch == "\"1\"" ? 304 : 200;
            return context.Response.StatusCode == 304 ? Task.CompletedTask : context.Response.WriteAsync(Rss());
        });
        await world.AddAsync(Feed);
        await world.ReadAsync();
        world.Restart();

        await world.ReadAfterAsync(Interval);

        Assert.Equal("\"1\"", world.Site.Requests[^1].Header("If-None-Match"));
        Assert.Equal(world.Time.GetUtcNow(), world.Store.Find(Feed)!.LastRead);
    }

    [Theory]
    [InlineData("<ttl>60</ttl>", null, 60)]
    [InlineData("<ttl>1</ttl>", null, 10)]
    [InlineData("<ttl>999999</ttl>", null, 240)]
    [InlineData("", "max-age=1800", 30)]
    [InlineData("<ttl>20</ttl>", "max-age=1800", 30)]
    [InlineData("", "no-cache, max-age=1800", 10)]
    public async Task A_feed_that_asks_for_more_time_gets_it(string ttl, string? cacheControl, int minutes)
    {
        world.Site.Serve(Feed, context =>
        {
            context.Response.Headers.CacheControl = cacheControl;
            return context.Response.WriteAsync($"<rss><channel><title>Post</title>{ttl}</channel></rss>");
        });
        await world.AddAsync(Feed);

        var read = Assert.Single(await world.ReadAsync());

        Assert.Equal(TimeSpan.FromMinutes(minutes), read.NextDue - world.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_feed_that_fails_is_asked_less_and_less_often_and_says_why()
    {
        world.Site.Serve(Feed, Rss());
        await world.AddAsync(Feed);
        await world.ReadAsync();
        world.Site.Say(Feed, 500);

        List<int> waits = [];
        for (var failure = 0; failure < 7; failure++)
        {
            var feed = world.Store.Find(Feed)!;
            var read = Assert.Single(await world.ReadAfterAsync(feed.NextDue - world.Time.GetUtcNow()));
            waits.Add((int)(read.NextDue - world.Time.GetUtcNow()).TotalMinutes);
        }

        Assert.Equal([20, 40, 80, 160, 320, 360, 360], waits);
        var failed = world.Store.Find(Feed)!;
        Assert.Equal(7, failed.Failures);
        Assert.Contains("the server says 500", failed.LastFailure);
        world.Site.Serve(Feed, Rss());
        Assert.Equal(0, Assert.Single(await world.ReadAfterAsync(TimeSpan.FromHours(6))).Failures);
    }

    [Fact]
    public async Task A_feed_that_asks_to_be_left_alone_is_left_alone()
    {
        world.Site.Serve(Feed, Rss());
        await world.AddAsync(Feed);
        world.Site.Serve(Feed, context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "10800";
            return Task.CompletedTask;
        });
        await world.ReadAsync();
        var asked = world.Site.Asked.Count;

        Assert.Empty(await world.ReadAfterAsync(TimeSpan.FromMinutes(179)));

        Assert.Equal(asked, world.Site.Asked.Count);
        Assert.Single(await world.ReadAfterAsync(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task A_changed_item_is_fetched_again_and_one_that_only_says_so_less_and_less_often()
    {
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));
        await world.ServeAndAddAsync(Feed, Rss(Item(Ferry, world.Time.GetUtcNow())));
        await world.ReadAsync();
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will not sail"));
        Serve(Item(Ferry, world.Time.GetUtcNow() + Interval));
        await world.ReadAfterAsync(Interval);
        Assert.Equal("The ferry will not sail", world.Articles()[Ferry]);

        var before = world.Site.Asked.Count(url => url == Ferry);
        for (var reading = 0; reading < 144; reading++)
        {
            Serve(Item(Ferry, world.Time.GetUtcNow() + Interval));
            await world.ReadAfterAsync(Interval);
        }

        Assert.InRange(world.Site.Asked.Count(url => url == Ferry) - before, 2, 9);
        Assert.Single(world.Articles());
    }

    [Fact]
    public async Task Tracking_marks_and_new_names_for_the_same_item_add_nothing()
    {
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));
        var at = world.Time.GetUtcNow();
        await world.ServeAndAddAsync(Feed, Rss(Item($"{Ferry}?utm_source=feed&utm_campaign=1", at, guid: "a")));
        await world.ReadAsync();
        Serve(Item($"{Ferry}?utm_source=feed&utm_campaign=2", at, guid: "b"));
        await world.ReadAfterAsync(Interval);

        Assert.Single(world.Folder.ArticleFiles());
        Assert.Single(world.Site.Asked, url => url == Ferry);
    }

    [Fact]
    public async Task A_feed_that_calls_all_its_items_the_same_brings_them_all()
    {
        string[] links = [Ferry, "http://post.example/news/bridge", "http://post.example/news/tolls"];
        foreach (var link in links)
        {
            world.Site.Serve(link, Page(link, $"Words of {link[^4..]}"));
        }

        await world.ServeAndAddAsync(Feed, Rss([.. links.Select(link => Item(link, world.Time.GetUtcNow(), title: link[^5..], guid: "same"))]));
        await world.ReadAsync();

        Assert.Equal(links.Order(StringComparer.Ordinal), world.Articles().Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Where_the_page_cannot_be_had_the_text_in_the_feed_is_taken()
    {
        var text = string.Concat(Enumerable.Repeat("<p>The city council came together on Friday to talk about the winter timetable of the ferries and the tolls.</p>", 5))
            + "<p>\"The ferry will sail,\" said Ines Falk, the harbour master.</p>";
        world.Site.Say(Ferry, 403);
        await world.ServeAndAddAsync(
            Feed,
            $"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Post</title><entry><id>1</id><title>Ferry</title><link href=\"{Ferry}\"/><updated>2022-01-21T10:00:00Z</updated>"
            + $"<content type=\"html\">{System.Net.WebUtility.HtmlEncode(text)}</content></entry></feed>");

        await world.ReadAsync();

        var file = await File.ReadAllTextAsync(Path.Combine(world.Folder.Path, "articles", Assert.Single(world.Folder.ArticleFiles())));
        Assert.Contains("\"The ferry will sail,\" said Ines Falk", file);
        Assert.Contains($"url: \"{Ferry}\"", file);
        Assert.Equal(ItemState.Taken, world.StateOf(Feed, Ferry));
    }

    [Fact]
    public async Task An_article_that_a_moderator_removed_is_not_brought_back_not_even_changed()
    {
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));
        await world.ServeAndAddAsync(Feed, Rss(Item(Ferry, world.Time.GetUtcNow())));
        await world.ReadAsync();
        await world.RemoveArticleAsync(Ferry);
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail on Sundays"));
        Serve(Item(Ferry, world.Time.GetUtcNow() + Interval, title: "Changed"));

        await world.ReadAfterAsync(Interval);
        world.Restart();
        world.Desk.Remove(Feed);
        await world.AddAsync(Feed);
        await world.ReadAfterAsync(Interval);

        Assert.Empty(world.Articles());
        Assert.Equal(ItemState.Removed, world.StateOf(Feed, Ferry));
        Assert.Single(world.Site.Asked, url => url == Ferry);
    }

    [Fact]
    public async Task What_its_publisher_withdraws_stays_and_is_told()
    {
        const string Bridge = "http://post.example/news/bridge";
        world.Site.Serve(Ferry, Page(Ferry, "The ferry will sail"));
        world.Site.Serve(Bridge, Page(Bridge, "The bridge will open"));
        static string Atom(string rest) => "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><title>Post</title>" + rest + "</feed>";
        static string Entry(string id, string link, string updated) => $"<entry><id>{id}</id><title>{id}</title><link href=\"{link}\"/><updated>{updated}</updated></entry>";
        await world.ServeAndAddAsync(Feed, Atom(Entry("ferry", Ferry, "2022-01-21T10:00:00Z") + Entry("bridge", Bridge, "2022-01-21T10:00:00Z")));
        await world.ReadAsync();
        world.Site.Say(Bridge, 410);
        world.Site.Serve(Feed, Atom("<at:deleted-entry ref=\"ferry\" when=\"2022-01-21T11:00:00Z\"/>" + Entry("bridge", Bridge, "2022-01-21T11:00:00Z")));

        await world.ReadAfterAsync(Interval);

        Assert.Equal([Bridge, Ferry], world.Articles().Keys.Order(StringComparer.Ordinal));
        var summary = Assert.Single(world.Desk.Summaries(10));
        Assert.Equal(
            [(Bridge, "Its page is not there any more."), (Ferry, "The feed says that it was withdrawn.")],
            summary.Withdrawn.Select(item => (item.Key, item.Failure)).OrderBy(item => item.Key, StringComparer.Ordinal));
        Assert.Equal(2, world.Journal.Changes(10).Count(change => change.Action == "withdraw"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_and_what_may_pass_is_tried_again()
    {
        const string Report = "http://post.example/report.pdf";
        const string Slow = "http://post.example/news/slow";
        world.Site.Serve(Report, "%PDF-1.7", "application/pdf");
        world.Site.Say(Slow, 502);
        await world.ServeAndAddAsync(Feed, Rss(Item(Report, world.Time.GetUtcNow()), Item(Slow, world.Time.GetUtcNow()), Item("http://127.0.0.1/inside", world.Time.GetUtcNow())));

        await world.ReadAsync();

        Assert.Equal((ItemState.Refused, ItemState.Waiting), (world.StateOf(Feed, Report), world.StateOf(Feed, Slow)));
        Assert.StartsWith("That is a PDF", world.Store.FindItem(Feed, Report)!.Failure, StringComparison.Ordinal);
        world.Site.Serve(Slow, Page(Slow, "It took a while"));
        await world.ReadAfterAsync(Interval);
        await world.ReadAfterAsync(Interval);
        Assert.Equal([Slow], world.Articles().Keys);
        Assert.Single(world.Site.Asked, url => url == Report);
    }

    [Theory]
    [InlineData("http://127.0.0.1/feed")]
    [InlineData("http://inside.example/feed")]
    [InlineData("file:///etc/passwd")]
    public async Task A_feed_that_leads_inside_is_not_added_and_nobody_is_asked(string feed)
    {
        world.Network.Names["inside.example"] = new(["10.0.0.1"]);

        await Assert.ThrowsAsync<LinkException>(() => world.AddAsync(feed));

        Assert.Empty(world.Network.Connections);
        Assert.Empty(world.Store.Feeds());
    }

    [Fact]
    public async Task What_is_no_feed_is_not_added()
    {
        world.Site.Serve(Ferry, Page(Ferry, "Words"));

        await Assert.ThrowsAsync<FeedException>(() => world.AddAsync(Ferry));

        Assert.Empty(world.Store.Feeds());
    }

    [Fact]
    public async Task Two_processes_do_not_read_a_feed_at_once()
    {
        await world.ServeAndAddAsync(Feed, Rss());
        var now = world.Time.GetUtcNow();
        Assert.True(world.Store.Take(Feed, now, now.AddMinutes(30)));

        Assert.Empty(await world.ReadAsync());

        Assert.Single(await world.ReadAfterAsync(TimeSpan.FromMinutes(30)));
    }

    private void Serve(params string[] items) => world.Site.Serve(Feed, Rss(items), "text/html; charset=utf-8");
}
