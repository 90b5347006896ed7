using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Coverage.Feeds;

namespace OnRecord.Host.Tests.Web;

public sealed class PagesTests
{
    [Fact]
    public async Task A_citation_leads_to_the_statement_in_its_article()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var answer = await Page(host, "/?q=" + Uri.EscapeDataString("What did Mara Lindqvist say about the harbour?"));

        var link = answer.QuerySelector(".card a.context")!.GetAttribute("href")!;
        var article = await Page(host, link.Split('#')[0]);

        var statement = article.GetElementById(link.Split('#')[1]);
        Assert.NotNull(statement);
        Assert.Contains("The harbour will stay open to every ship", statement.TextContent);
        Assert.NotNull(statement.QuerySelector("mark.direct"));
    }

    [Fact]
    public async Task The_article_shows_its_text_whole_its_facts_and_who_speaks_in_it()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var page = await Page(host, await Article(host, "Harbour talks end early"));

        Assert.Equal("Harbour talks end early", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Talks about the harbour of Port Meridian ended early on Friday.", page.QuerySelector(".text")!.TextContent);
        Assert.Contains("The Quill Gazette · 1 March 2024", page.QuerySelector(".kicker")!.TextContent);
        Assert.Contains("By Ada Quill", page.QuerySelector(".byline")!.TextContent);
        Assert.Contains("https://gazette.example/harbour-talks", page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("https://gazette.example/harbour-talks#:~:text=", page.QuerySelector("aside a.out")!.GetAttribute("href"));
        Assert.Equal(
            ["Mara Lindqvist", "Tomas Berg"],
            page.QuerySelectorAll("aside .who .speaker").Select(speaker => speaker.TextContent).Distinct().Order(StringComparer.Ordinal));
        Assert.All(page.QuerySelectorAll("a.by"), label => Assert.NotNull(page.GetElementById(label.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task A_speakers_page_tells_when_where_and_as_what_they_spoke()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var page = await Page(host, await Speaker(host, "Tomas Berg"));

        Assert.Equal("Tomas Berg", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("2 statements in 2 outlets, 1 March 2024 to 4 March 2024", page.QuerySelector(".headline .byline")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".chart circle").Length);
        Assert.Equal(["4 March 2024: 1 statement", "1 March 2024: 1 statement"], page.QuerySelectorAll(".chart circle title").Select(title => title.TextContent));
        Assert.Contains("Meridian Post: 1 statement, 4 March 2024", page.QuerySelector("#chart-words")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".card").Length);
        Assert.Contains("mayor", page.QuerySelector(".roles")!.TextContent);
    }

    [Theory]
    [InlineData("?outlet=Meridian%20Post", 1)]
    [InlineData("?kind=direct", 1)]
    [InlineData("?kind=mixed", 1)]
    [InlineData("?kind=indirect", 0)]
    [InlineData("?since=2024-03-02", 1)]
    [InlineData("?until=2024-03-03", 1)]
    [InlineData("?topic=winter", 1)]
    [InlineData("?since=&until=&topic=&kind=&outlet=", 2)]
    public async Task Filters_live_in_the_address(string filters, int statements)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var speaker = await Speaker(host, "Tomas Berg");

        var page = await Page(host, speaker + filters);

        Assert.Equal(statements, page.QuerySelectorAll(".card").Length);
    }

    [Fact]
    public async Task An_address_from_before_the_index_was_built_anew_leads_to_the_speaker_by_name()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);

        var page = await Page(host, "/speakers/98765-tomas-berg?kind=direct");

        Assert.Equal("Tomas Berg", page.QuerySelector("h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task Speakers_are_listed_found_and_put_in_order()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);

        var quoted = await Page(host, "/speakers");
        var named = await Page(host, "/speakers?order=name&letter=T");
        var found = await Page(host, "/speakers?q=lind");
        var none = await Page(host, "/speakers?q=zzz");

        Assert.Equal(2, quoted.QuerySelectorAll(".list .speaker").Length);
        Assert.Equal(["Tomas Berg"], named.QuerySelectorAll(".list .speaker").Select(speaker => speaker.TextContent));
        Assert.Equal(["Mara Lindqvist"], found.QuerySelectorAll(".list .speaker").Select(speaker => speaker.TextContent));
        Assert.Contains("Nobody in the coverage is called anything like “zzz”", none.QuerySelector(".lead")!.TextContent);
    }

    [Fact]
    public async Task The_coverage_page_counts_articles_by_outlet_and_day_and_lists_the_newest()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var page = await Page(host, "/coverage");

        Assert.Equal(["Bridge closed for repairs", "Harbour talks end early"], page.QuerySelectorAll(".articles a").Select(link => link.TextContent));
        Assert.Equal(2, page.QuerySelectorAll(".chart circle").Length);
        Assert.Equal("2", page.QuerySelector(".figures dd")!.TextContent);
    }

    [Fact]
    public async Task The_coverage_page_tells_how_its_feeds_stand_and_not_where_they_are()
    {
        using var folder = IndexedFolder.WithArticles();
        string? before;
        await using (var without = await Ready(folder))
        {
            using var reply = await without.Client.GetAsync(new Uri("/coverage", UriKind.Relative));
            before = reply.Headers.ETag?.Tag;
            Assert.DoesNotContain("id=\"feeds\"", await reply.Content.ReadAsStringAsync());
        }

        using (var feeds = SqliteFeedStore.OpenOrCreate(folder.Path))
        {
            var never = new DateTimeOffset(2199, 1, 1, 0, 0, 0, TimeSpan.Zero);
            feeds.Add(new("https://gazette.example/feed?key=secret", DateTimeOffset.UnixEpoch)
            {
                Title = "The Quill <Gazette>",
                NextDue = never,
                LastRead = new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero),
            });
            feeds.Add(new("https://post.example/rss?key=secret", DateTimeOffset.UnixEpoch) { NextDue = never, Failures = 2, LastFailure = "It did not answer." });
        }

        await using var host = await RunningHost.Over(folder);
        using var changed = await host.Client.GetAsync(new Uri("/coverage", UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await changed.Content.ReadAsStringAsync());

        Assert.Equal(
            ["The Quill <Gazette> 0 of 0 items taken; read 2024-03-01 12:00 UTC",
             "post.example 0 of 0 items taken; failed 2 times, is tried again 2199-01-01 00:00 UTC: It did not answer."],
            page.QuerySelectorAll(".feeds li").Select(feed => string.Join(' ', feed.Children.Select(part => part.TextContent))));
        Assert.DoesNotContain("secret", page.DocumentElement.OuterHtml);
        Assert.NotEqual(before, changed.Headers.ETag?.Tag);
    }

    [Fact]
    public async Task Two_speakers_stand_side_by_side_and_one_day_by_day()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var compared = await Page(host, "/compare?a=berg&b=lindqvist");
        var timeline = await Page(host, "/timeline?q=berg");

        Assert.Equal(["Tomas Berg", "Mara Lindqvist"], compared.QuerySelectorAll(".halves h2").Select(heading => heading.TextContent));
        Assert.Equal(["1 March 2024", "4 March 2024"], timeline.QuerySelectorAll(".day h2").Select(heading => heading.TextContent));
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "There is nothing at this address")]
    [InlineData("/articles/0000000000", HttpStatusCode.NotFound, "no article of this address")]
    [InlineData("/articles/..%2f..%2fetc%2fpasswd", HttpStatusCode.NotFound, "no article of this address")]
    [InlineData("/speakers/nobody", HttpStatusCode.NotFound, "no speaker of this address")]
    [InlineData("/speakers/1?since=yesterday", HttpStatusCode.BadRequest, "The day in “since” cannot be read")]
    [InlineData("/timeline?q=berg&skip=much", HttpStatusCode.BadRequest, "numbers in digits")]
    public async Task Where_there_is_nothing_a_page_in_the_same_style_says_what_to_do(string address, HttpStatusCode status, string sentence)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);

        using var reply = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await new HtmlParser().ParseDocumentAsync(await reply.Content.ReadAsStringAsync());

        Assert.Equal(status, reply.StatusCode);
        Assert.Contains(sentence, page.QuerySelector("[role=alert]")!.TextContent);
        Assert.NotNull(page.QuerySelector("nav a[href='/speakers']"));
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again_and_what_did_is()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await Ready(folder);
        var address = new Uri("/coverage", UriKind.Relative);
        using var first = await host.Client.GetAsync(address);
        host.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await host.Client.GetAsync(address);
        await folder.Run("index", "add", folder.WriteBeside("ferry.txt", "\"The ferry will sail on Sundays,\" said Ines Falk, the harbour master."));
        using var third = await host.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Too_many_pages_are_refused_with_how_long_to_wait()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await RunningHost.Over(folder, ("Web:RequestsPerMinute", "1"));
        await host.Log.Await("Answering from");
        await host.Client.GetAsync(new Uri("/speakers", UriKind.Relative));

        using var page = await host.Client.GetAsync(new Uri("/speakers", UriKind.Relative));
        using var json = await host.Client.GetAsync(new Uri("/api/speakers", UriKind.Relative));

        Assert.Equal(HttpStatusCode.TooManyRequests, page.StatusCode);
        Assert.InRange(page.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/problem+json", json.Content.Headers.ContentType!.MediaType);
    }

    internal static async Task<RunningHost> Ready(IndexedFolder folder, params (string Name, string Value)[] settings)
    {
        await folder.Run("index", "rebuild");
        return await RunningHost.Over(folder, [.. settings, ("Web:QuestionsPerMinute", "10000"), ("Web:RequestsPerMinute", "10000")]);
    }

    private static async Task<IDocument> Page(RunningHost host, string address) =>
        await new HtmlParser().ParseDocumentAsync(await host.Client.GetStringAsync(new Uri(address, UriKind.Relative)));

    private static async Task<string> Article(RunningHost host, string title) =>
        (await Page(host, "/coverage")).QuerySelectorAll(".articles a").Single(link => link.TextContent == title).GetAttribute("href")!;

    private static async Task<string> Speaker(RunningHost host, string name) =>
        (await Page(host, "/speakers")).QuerySelectorAll(".list a").Single(link => link.TextContent == name).GetAttribute("href")!;
}
