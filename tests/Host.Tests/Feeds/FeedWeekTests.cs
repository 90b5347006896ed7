using Microsoft.AspNetCore.Http;
using OnRecord.Coverage.Feeds;
using static OnRecord.Host.Tests.Feeds.FeedWorld;

namespace OnRecord.Host.Tests.Feeds;

/// <summary>
/// A week of feeds that stall, lie, repeat, reorder, change and withdraw, read every half hour and stopped and started every day. Time is the
/// test's.
/// </summary>
public sealed class FeedWeekTests
{
    private const string Post = "http://post.example/feed";
    private const string Gazette = "http://gazette.example/atom";
    private const string Wire = "http://wire.example/rss";
    private static readonly TimeSpan Half = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task After_a_week_of_feeds_that_stall_lie_repeat_reorder_change_and_withdraw_the_coverage_is_what_it_should_be()
    {
        await using var world = await OpenAsync(Half);
        var start = world.Time.GetUtcNow();
        var post = new Items(world, "http://post.example/news/");
        var gazette = new Items(world, "http://gazette.example/");
        var wire = new Items(world, "http://wire.example/");
        for (var number = 1; number <= 6; number++)
        {
            post.Publish($"{number}", $"Post says {number}", start);
        }

        gazette.Publish("a", "Gazette says a", start);
        gazette.Publish("b", "Gazette says b", start);
        wire.Publish("w", "Wire says w", start);
        var served = new Served(world, post, gazette, wire);
        foreach (var feed in new[] { Post, Gazette, Wire })
        {
            await world.AddAsync(feed);
        }

        for (var halfHour = 0; halfHour < 7 * 48; halfHour++)
        {
            var (day, hour) = ((halfHour / 48) + 1, halfHour % 48 / 2.0);
            switch (day, hour)
            {
                case (2, 6): // A page is corrected, and its item says so.
                    post.Publish("2", "Post says two", world.Time.GetUtcNow());
                    break;
                case (2, 8): // New pages, one of them on a page that comes only an hour later.
                    post.Publish("7", "Post says 7", world.Time.GetUtcNow());
                    post.Announce("8", world.Time.GetUtcNow());
                    break;
                case (2, 9):
                    post.Publish("8", "Post says 8", world.Time.GetUtcNow());
                    break;
                case (3, 0): // The server stalls for half a day, …
                    served.IsStalled = true;
                    break;
                case (3, 12): // … and then has moved two items out of its window, and one more in.
                    served.IsStalled = false;
                    post.Drop("1");
                    post.Drop("3");
                    post.Publish("9", "Post says 9", world.Time.GetUtcNow());
                    break;
                case (4, 3): // One is taken away by its publisher: its page is gone, and its item is touched once more.
                    post.Vanish("4", world.Time.GetUtcNow());
                    gazette.Withdraw("b");
                    break;
                case (4, 10): // The feed is broken off, and then no feed at all.
                    served.IsBroken = true;
                    break;
                case (4, 14):
                    (served.IsBroken, served.IsHtml) = (false, true);
                    break;
                case (4, 16):
                    served.IsHtml = false;
                    break;
                case (5, 1): // A moderator removes an article, and it is published again, changed.
                    await world.RemoveArticleAsync(post.Of("5"));
                    break;
                case (5, 4):
                    post.Publish("5", "Post says five", world.Time.GetUtcNow());
                    break;
                case (5, 6): // What was corrected is corrected once more, and what was dropped comes back as it was.
                    post.Publish("2", "Post says 2 after all", world.Time.GetUtcNow());
                    post.Restore("1");
                    break;
                case (6, 0): // The wire asks to be left alone for three hours, …
                    served.WireIsBusy = true;
                    break;
                case (6, 4): // … and then brings a page that leads inside, one that is no article, and one that is.
                    served.WireIsBusy = false;
                    wire.Announce("inside", world.Time.GetUtcNow());
                    world.Site.Redirect(wire.Of("inside"), "http://169.254.169.254/latest/meta-data");
                    wire.Announce("report", world.Time.GetUtcNow());
                    world.Site.Serve(wire.Of("report"), "%PDF-1.7", "application/pdf");
                    wire.Publish("x", "Wire says x", world.Time.GetUtcNow());
                    break;
            }

            if (halfHour % 48 == 20)
            {
                world.Restart();
            }

            await world.ReadAfterAsync(Half);
        }

        // What was published, as it was published last; what went from the feed or was withdrawn stays; what a moderator removed does not.
        var expected = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [post.Of("1")] = "Post says 1",
            [post.Of("2")] = "Post says 2 after all",
            [post.Of("3")] = "Post says 3",
            [post.Of("4")] = "Post says 4",
            [post.Of("6")] = "Post says 6",
            [post.Of("7")] = "Post says 7",
            [post.Of("8")] = "Post says 8",
            [post.Of("9")] = "Post says 9",
            [gazette.Of("a")] = "Gazette says a",
            [gazette.Of("b")] = "Gazette says b",
            [wire.Of("w")] = "Wire says w",
            [wire.Of("x")] = "Wire says x",
        };
        Assert.Equal(expected.OrderBy(article => article.Key, StringComparer.Ordinal), world.Articles().OrderBy(article => article.Key, StringComparer.Ordinal));

        // Each version was taken once, and the moderator is told what was taken away and what could not be taken.
        var additions = world.Journal.Changes(1_000).Where(change => change.Action == "add").ToArray();
        Assert.Equal(expected.Count + 3, additions.Length);
        Assert.Equal(ItemState.Removed, world.StateOf(Post, post.Of("5")));
        Assert.Equal(ItemState.Withdrawn, world.StateOf(Post, post.Of("4")));
        Assert.Equal(ItemState.Withdrawn, world.StateOf(Gazette, gazette.Of("b")));
        Assert.Equal(ItemState.Refused, world.StateOf(Wire, wire.Of("report")));
        Assert.Equal(ItemState.Refused, world.StateOf(Wire, wire.Of("inside")));
        Assert.All(world.Store.Feeds(), feed => Assert.Equal((0, (string?)null), (feed.Failures, feed.LastFailure)));

        // It led nowhere inside; and pages were asked for as often as there was reason to, not as often as feeds lied that there was.
        Assert.All(world.Network.Connections, address => Assert.Equal(Sources.Tests.Links.SiteNetwork.Public, address));
        Assert.InRange(world.Site.Asked.Count(url => url == gazette.Of("a")), 2, 14);
        Assert.Equal(1, world.Site.Asked.Count(url => url == post.Of("6")));
    }

    /// <summary>What a publisher has.</summary>
    private sealed class Items(FeedWorld world, string root)
    {
        private readonly Dictionary<string, (DateTimeOffset At, bool IsShown)> items = new(StringComparer.Ordinal);
        private readonly List<string> withdrawn = [];

        public IReadOnlyList<string> Withdrawn => withdrawn;

        public string Of(string name) => root + name;

        /// <summary>An item with its page.</summary>
        public void Publish(string name, string words, DateTimeOffset at)
        {
            world.Site.Serve(Of(name), Page(Of(name), words, $"News {name} of {root}"));
            items[name] = (at, true);
        }

        /// <summary>An item without one.</summary>
        public void Announce(string name, DateTimeOffset at) => items[name] = (at, true);

        public void Drop(string name) => items[name] = (items[name].At, false);

        public void Restore(string name) => items[name] = (items[name].At, true);

        public void Vanish(string name, DateTimeOffset at)
        {
            world.Site.Say(Of(name), 410);
            items[name] = (at, true);
        }

        public void Withdraw(string name)
        {
            items.Remove(name);
            withdrawn.Add(name);
        }

        /// <summary>The items that are shown, in another order each time.</summary>
        public (string Name, DateTimeOffset At)[] Shown(int time) =>
        [
            .. items.Where(item => item.Value.IsShown)
                .OrderBy(item => (item.Key[0] * 31 * (time + 1)) % 17)
                .Select(item => (item.Key, item.Value.At)),
        ];
    }

    /// <summary>How the feeds are served.</summary>
    private sealed class Served
    {
        private readonly FeedWorld world;
        private int time;

        public Served(FeedWorld world, Items post, Items gazette, Items wire)
        {
            this.world = world;
            world.Site.Serve(Post, context => PostAsync(context, post));
            world.Site.Serve(Gazette, context => context.Response.WriteAsync(Atom(gazette)));
            world.Site.Serve(Wire, context => WireAsync(context, wire));
        }

        public bool IsStalled { get; set; }

        public bool IsBroken { get; set; }

        public bool IsHtml { get; set; }

        public bool WireIsBusy { get; set; }

        // Names its items anew and marks its links anew each time, repeats each of them, and says that all this is a web page.
        private Task PostAsync(HttpContext context, Items items)
        {
            if (IsStalled)
            {
                return world.StallAsync(context);
            }

            time++;
            context.Response.ContentType = "text/html";
            string[] shown = [.. items.Shown(time).Select(item => Item($"{items.Of(item.Name)}?utm_campaign={time}", item.At, $"News {item.Name}", $"{time}-{item.Name}"))];
            var xml = "\n<!-- made in 3 ms -->\n" + Rss([.. shown, .. shown]);
            return context.Response.WriteAsync(IsHtml ? "<html><body>Back soon</body></html>" : IsBroken ? xml[..(xml.Length / 2)] : xml, context.RequestAborted);
        }

        // Says each time that everything was changed just now.
        private string Atom(Items items) =>
            "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:at=\"http://purl.org/atompub/tombstones/1.0\"><title>Gazette</title>"
            + string.Concat(items.Shown(time).Select(item =>
                $"<entry><id>{item.Name}</id><title>{item.Name}</title><link href=\"{items.Of(item.Name)}\"/><updated>{world.Time.GetUtcNow():O}</updated></entry>"))
            + string.Concat(items.Withdrawn.Select(name => $"<at:deleted-entry ref=\"{name}\" when=\"2022-01-24T00:00:00Z\"/>"))
            + "</feed>";

        private Task WireAsync(HttpContext context, Items items)
        {
            if (WireIsBusy)
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "10800";
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Rss([.. items.Shown(time).Select(item => Item(items.Of(item.Name), item.At, item.Name))]), context.RequestAborted);
        }
    }
}
