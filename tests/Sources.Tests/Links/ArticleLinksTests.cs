using System.Text;
using OnRecord.Sources.Links;

namespace OnRecord.Sources.Tests.Links;

/// <summary>What becomes of what links lead to.</summary>
public sealed class ArticleLinksTests : IAsyncLifetime
{
    private const string Root = "http://news.example";

    private LinkDesk desk = null!;

    public async Task InitializeAsync() => desk = await LinkDesk.OpenAsync();

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Theory]
    [InlineData("/ferry", "text/plain", "ferry.txt")]
    [InlineData("/notes.md", "text/plain", "notes.md")]
    [InlineData("/notes.md", "text/markdown; charset=utf-8", "notes.md")]
    public async Task Text_stays_as_it_is_with_where_it_was_beside_it(string path, string type, string name)
    {
        desk.Site.Serve(Root + path, "\"It sails,\" said Falk.", type);

        var article = await FetchAsync(path);

        Assert.Equal((name, "\"It sails,\" said Falk."), (article.Name, Encoding.UTF8.GetString(article.Bytes.Span)));
        Assert.Equal($"url: \"{Root}{path}\"\nretrieved: 2022-01-21T12:00:00Z\n", article.FactsBeside);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/xhtml+xml")]
    [InlineData("text/plain")]
    [InlineData("")]
    public async Task A_page_becomes_markdown_with_where_and_when_it_was_whatever_its_server_calls_it(string type)
    {
        desk.Site.Serve($"{Root}/2022/ferry-sails.html", Page(), type);
        desk.Site.Redirect($"{Root}/short", "/2022/ferry-sails.html");

        var article = await FetchAsync("/short");

        var text = Encoding.UTF8.GetString(article.Bytes.Span);
        Assert.Equal("ferry-sails.md", article.Name);
        Assert.StartsWith("---\n", text, StringComparison.Ordinal);
        Assert.Contains($"url: \"{Root}/2022/ferry-sails.html\"", text);
        Assert.Contains("retrieved: 2022-01-21T12:00:00Z\n---\n", text);
        Assert.Contains("\"It sails,\" said Ines Falk", text);
    }

    [Fact]
    public async Task A_page_goes_by_the_address_that_it_calls_right_where_that_is_its_own_sites()
    {
        desk.Site.Serve($"{Root}/a", Page($"{Root}/canonical"), "text/html");
        desk.Site.Serve($"{Root}/b", Page("http://other.example/stolen"), "text/html");

        Assert.Equal($"{Root}/canonical", (await FetchAsync("/a")).PublicAddress.AbsoluteUri);
        Assert.Equal($"{Root}/b", (await FetchAsync("/b")).PublicAddress.AbsoluteUri);
    }

    [Fact]
    public async Task The_same_page_comes_to_the_same_whenever_it_is_fetched()
    {
        desk.Site.Serve($"{Root}/a", Page(), "text/html");

        var first = await FetchAsync("/a");
        desk.Time.Advance(TimeSpan.FromDays(1));
        var second = await FetchAsync("/a");

        Assert.Equal(first.Hash, second.Hash);
        Assert.NotEqual(first.Bytes.ToArray(), second.Bytes.ToArray());
    }

    [Theory]
    [InlineData("application/pdf", "That is a PDF, which I cannot read. Add the article's text as a file.")]
    [InlineData("image/png", "That is image/png; I take web pages, plain text and Markdown. Add the article as a file.")]
    [InlineData("application/rss+xml", "That looks like a feed, not an article. Add it as a feed.")]
    [InlineData("", "The server does not say what that is; I take web pages, plain text and Markdown. Add the article as a file.")]
    public async Task What_is_no_article_is_refused_in_a_sentence(string type, string sentence)
    {
        desk.Site.Serve($"{Root}/a", "something", type);

        Assert.Equal(sentence, (await Assert.ThrowsAsync<LinkException>(() => FetchAsync("/a"))).Message);
    }

    private async Task<FetchedArticle> FetchAsync(string path) =>
        (await desk.Articles.FetchAsync(new Uri(Root + path), known: null, CancellationToken.None))!;

    private static string Page(string? canonical = null) => $"""
        <!DOCTYPE html><html lang="en"><head><title>Ferry sails</title>{(canonical is null ? string.Empty : $"<link rel=\"canonical\" href=\"{canonical}\">")}</head>
        <body><article><h1>Ferry sails</h1>
        <p>The harbour of Port Meridian has been at the centre of a long dispute between the city and its ferry operators this winter.</p>
        <p>"It sails," said Ines Falk, the harbour master, after a meeting in the old customs house on Friday morning.</p>
        <p>The city council will come together again next week to talk about the tolls, the quays and the winter timetable of the ferries.</p>
        </article></body></html>
        """;
}
