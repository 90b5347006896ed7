using OnRecord.Host.Tests.Feeds;
using OnRecord.Sources.Tests.Links;
using OnRecord.Testing.CommandLine;
using OnRecord.Testing.Sites;

namespace OnRecord.Host.Tests.Cli;

/// <summary>Feeds and links from the command line.</summary>
public sealed class FeedCommandTests : IAsyncLifetime
{
    private const string Feed = "http://post.example/feed";
    private const string Ferry = "http://post.example/news/ferry";

    private readonly IndexedFolder folder = IndexedFolder.Nowhere();
    private LoopbackSite site = null!;
    private SiteNetwork network = null!;

    public async Task InitializeAsync()
    {
        site = await LoopbackSite.StartAsync();
        network = new(site);
        site.Serve(Ferry, FeedWorld.Page(Ferry, "The ferry will sail"));
        site.Serve(Feed, FeedWorld.Rss(FeedWorld.Item(Ferry, new(2022, 1, 21, 9, 0, 0, TimeSpan.Zero))));
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_feed_is_added_read_listed_and_removed()
    {
        var added = await RunAsync("feed", "add", Feed);
        var read = await RunAsync("feed", "read");
        var again = await RunAsync("feed", "read");
        var listed = await RunAsync("feed", "list");
        var status = await RunAsync("index", "status");
        var json = await RunAsync("index", "status", "--json");
        var removed = await RunAsync("feed", "remove", Feed);
        var none = await RunAsync("feed", "remove", Feed);

        Assert.Equal("Added Meridian Post, with 1 item. A running host reads it within a minute; “onrecord feed read” reads it now.\n", added.Output);
        Assert.EndsWith("1 feed read.\n", read.Output, StringComparison.Ordinal);
        Assert.Equal("No feed is due.\n", again.Output);
        Assert.Contains($"{Feed} (Meridian Post)", listed.Output);
        Assert.Contains("1 of 1 item taken", listed.Output);
        Assert.Contains("Feeds       1", status.Output);
        Assert.Contains($"\"url\":\"{Feed}\"", json.Output);
        Assert.Equal((0, 1), (removed.ExitCode, none.ExitCode));
        Assert.Single(folder.ArticleFiles());
    }

    [Fact]
    public async Task A_link_is_added_beside_files()
    {
        var file = folder.WriteBeside("bridge.md", IndexedFolder.Bridge);

        var added = await RunAsync("index", "add", file, Ferry, "http://127.0.0.1/inside");
        var again = await RunAsync("index", "add", Ferry);

        Assert.Equal("2 added, 1 failed.\n", added.Output);
        Assert.Contains("That link leads into a private network, where I do not go.", added.Error);
        Assert.Equal("1 unchanged.\n", again.Output);
        Assert.Equal(2, folder.ArticleFiles().Length);
        Assert.All(network.Connections, address => Assert.Equal(SiteNetwork.Public, address));
    }

    [Theory]
    [InlineData("http://10.0.0.1/feed")]
    [InlineData("no-link")]
    public async Task A_feed_that_is_none_is_refused_in_a_sentence(string feed)
    {
        var run = await RunAsync("feed", "add", feed);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith("That ", run.Error, StringComparison.Ordinal);
        Assert.Empty(network.Connections);
    }

    private Task<OnRecordRun> RunAsync(params string[] args) => OnRecordRun.Over(network, ["--index", folder.Path, .. args]);
}
