using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using OnRecord.Coverage;
using OnRecord.Coverage.Feeds;
using OnRecord.Coverage.Journal;
using OnRecord.Host.Building;
using OnRecord.Host.Feeds;
using OnRecord.Host.Intake;
using OnRecord.Sources.Links;
using OnRecord.Sources.Tests.Links;
using OnRecord.Testing;
using OnRecord.Testing.Sites;

namespace OnRecord.Host.Tests.Feeds;

/// <summary>
/// A coverage that is kept from feeds, all of it real but for the internet, which ends at a site of the test's own, and time, which the test
/// moves. It can be stopped and started again.
/// </summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    private readonly TimeSpan interval;
    private SemaphoreSlim stalled = new(0);
    private LinkFetcher fetcher = null!;
    private SqliteFeedStore store = null!;
    private SqliteJournal journal = null!;
    private ICoverage coverage = null!;

    private FeedWorld(LoopbackSite site, TimeSpan interval)
    {
        Site = site;
        this.interval = interval;
        Network = new(site);
        Start();
    }

    public LoopbackSite Site { get; }

    public SiteNetwork Network { get; }

    public ManualTime Time { get; } = new();

    public IndexedFolder Folder { get; } = IndexedFolder.Empty();

    public FeedDesk Desk { get; private set; } = null!;

    public IFeedStore Store => store;

    public IJournal Journal => journal;

    public static async Task<FeedWorld> OpenAsync(TimeSpan? interval = null) =>
        new(await LoopbackSite.StartAsync(), interval ?? TimeSpan.FromMinutes(10));

    /// <summary>Stops and starts what reads feeds, as a restart of the host does.</summary>
    public void Restart()
    {
        Stop();
        Start();
        Desk.Begin();
    }

    /// <summary>Adds a feed that the site serves.</summary>
    public async Task<KeptFeed> AddAsync(string feed) => (await Desk.AddAsync(feed, CancellationToken.None)).Feed;

    /// <summary>Serves a feed, and adds it.</summary>
    public Task<KeptFeed> ServeAndAddAsync(string feed, string xml)
    {
        Site.Serve(feed, xml);
        return AddAsync(feed);
    }

    /// <summary>Reads what is due. Where the site stalls, time goes on until it is given up.</summary>
    public async Task<IReadOnlyCollection<KeptFeed>> ReadAsync()
    {
        var reading = Desk.ReadDueAsync(CancellationToken.None);
        while (!reading.IsCompleted)
        {
            var stall = stalled.WaitAsync(CancellationToken.None);
            if (await Task.WhenAny(reading, stall) == stall)
            {
                Time.Advance(TimeSpan.FromSeconds(20));
            }
            else
            {
                // Whoever waits takes what comes next.
                stalled = new(0);
            }
        }

        return await reading;
    }

    /// <summary>Lets time go by, and reads what is due then.</summary>
    public Task<IReadOnlyCollection<KeptFeed>> ReadAfterAsync(TimeSpan time)
    {
        Time.Advance(time);
        return ReadAsync();
    }

    /// <summary>Answers nothing, until whoever asked gives up.</summary>
    public Task StallAsync(HttpContext context)
    {
        var given = new TaskCompletionSource();
        context.RequestAborted.Register(() => given.TrySetResult());
        Site.Closing.Register(() => given.TrySetResult());
        stalled.Release();
        return given.Task;
    }

    /// <summary>A moderator removes the article of an address.</summary>
    public async Task RemoveArticleAsync(string address)
    {
        string id;
        using (var snapshot = coverage.Open())
        {
            id = snapshot.Articles().Single(article => article.Facts.Url == address).Id;
        }

        await new ArticleKeeper(new CoverageFolder(Folder.Path), coverage, Time).RemoveAsync(id, by: null, CancellationToken.None);
    }

    /// <summary>The addresses in the coverage, each with the words that its newest version reports.</summary>
    public IReadOnlyDictionary<string, string> Articles()
    {
        using var snapshot = coverage.Open();
        return snapshot.Articles()
            .GroupBy(article => article.Facts.Url!, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(article => File.ReadAllText(Path.Combine(Folder.Path, "articles", article.File)))
                    .OrderByDescending(RetrievedOf, StringComparer.Ordinal).First() is var text ? WordsOf(text) : string.Empty,
                StringComparer.Ordinal);
    }

    /// <summary>The state of the item of a page.</summary>
    public ItemState StateOf(string feed, string link) => store.FindItem(feed, link)!.State;

    /// <summary>A page with an article on it.</summary>
    public static string Page(string url, string words, string title = "News from the harbour") => $"""
        <!DOCTYPE html><html lang="en"><head><title>{title}</title><link rel="canonical" href="{url}">
        <meta property="og:type" content="article"><meta property="og:title" content="{title}"><meta property="og:site_name" content="Meridian Post">
        <meta property="article:published_time" content="2022-01-21T09:00:00Z"></head>
        <body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>{title}</h1>
        <p>The harbour of Port Meridian has been at the centre of a long dispute between the city and its ferry operators this winter.</p>
        <p>"{words}," said Ines Falk, the harbour master, after a meeting in the old customs house on Friday morning.</p>
        <p>The city council will come together again next week to talk about the tolls, the quays and the winter timetable of the ferries.</p>
        </article><footer>All rights reserved</footer></body></html>
        """;

    /// <summary>An RSS feed of these items.</summary>
    public static string Rss(params string[] items) =>
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><rss version=\"2.0\"><channel><title>Meridian Post</title>{string.Concat(items)}</channel></rss>";

    /// <summary>An item of it.</summary>
    public static string Item(string link, DateTimeOffset at, string title = "News", string? guid = null) =>
        $"<item><title>{title}</title><link>{WebUtility.HtmlEncode(link)}</link>{(guid is null ? string.Empty : $"<guid isPermaLink=\"false\">{guid}</guid>")}<pubDate>{at.ToString("R", CultureInfo.InvariantCulture)}</pubDate></item>";

    public async ValueTask DisposeAsync()
    {
        Stop();
        await Site.DisposeAsync();
        Folder.Dispose();
    }

    private void Start()
    {
        var folder = new CoverageFolder(Folder.Path);
        folder.Create();
        coverage = folder.OpenIndex();
        store = SqliteFeedStore.OpenOrCreate(Folder.Path);
        journal = SqliteJournal.OpenOrCreate(Folder.Path);
        fetcher = new(new FetchOptions { Gap = TimeSpan.Zero }, Network, Time);
        var links = new ArticleLinks(fetcher, Time);
        var pages = new PageIntake(links, store, new FetchedFiles(new KeeperIntake(folder, coverage, Time)), folder, Time);
        var timing = new FeedTiming(interval, TimeSpan.FromHours(6), static () => 0);
        var items = new ItemTaking(links, pages, store, new RemovedFromCoverage(() => coverage), timing, new ChangeBook(journal, Time, NullLogger<ChangeBook>.Instance), Time);
        Desk = new(store, new FeedReading(fetcher, items, store, timing, Time), Time);
    }

    private void Stop()
    {
        fetcher.Dispose();
        store.Dispose();
        journal.Dispose();
        coverage.Dispose();
    }

    private static string RetrievedOf(string file) => file.Split('\n').FirstOrDefault(line => line.StartsWith("retrieved:", StringComparison.Ordinal)) ?? string.Empty;

    private static string WordsOf(string file)
    {
        var open = file.IndexOfAny(['"', '“'], file.IndexOf("\n# ", StringComparison.Ordinal) is var body and >= 0 ? body : 0);
        return file[(open + 1)..file.IndexOf(',', open)];
    }

}
