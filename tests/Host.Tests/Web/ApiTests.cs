using System.Net;
using System.Text.Json;

namespace OnRecord.Host.Tests.Web;

public sealed class ApiTests
{
    [Fact]
    public async Task Reading_on_with_the_cursor_neither_misses_nor_repeats_while_articles_come_in()
    {
        using var folder = IndexedFolder.WithSample();
        await using var host = await PagesTests.Ready(folder);
        var all = Ids(await Get(host, "/api/statements?limit=100"), []);
        var (seen, next, pages) = (new List<string>(), (string?)null, 0);

        do
        {
            var page = await Get(host, $"/api/statements?limit=7{(next is null ? string.Empty : $"&cursor={next}")}");
            Ids(page, seen);
            next = page.GetProperty("next").GetString();
            await folder.Run("index", "add", folder.WriteBeside($"new{pages++}.md", $"""
                ---
                published: 2030-01-01
                ---
                "The ferry number {pages} will sail," said Ines Falk, the harbour master.
                """));
        }
        while (next is not null && pages < 14);

        Assert.Equal(all.Take(98), seen.Take(98));
        Assert.Equal(seen.Distinct(), seen);
    }

    [Theory]
    [InlineData("speaker=Tomas%20Berg", 2)]
    [InlineData("speaker=the%20mayor%20of%20Port%20Meridian&kind=direct", 1)]
    [InlineData("outlet=quill", 3)]
    [InlineData("since=2024-03-02", 1)]
    [InlineData("until=2024-03-02&kind=mixed", 1)]
    [InlineData("topic=tolls", 1)]
    [InlineData("limit=1", 1)]
    public async Task Filters_keep_to_what_was_asked(string filters, int statements)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);

        var list = await Get(host, $"/api/statements?{filters}");

        Assert.Equal(statements, list.GetProperty("statements").GetArrayLength());
    }

    [Fact]
    public async Task Lists_lead_to_their_parts_and_every_text_is_a_slice()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);
        var listed = (await Get(host, "/api/articles?outlet=Quill")).GetProperty("articles")[0];
        var article = await Get(host, $"/api/articles/{listed.GetProperty("id").GetString()}");
        var statement = article.GetProperty("statements")[0];
        var speaker = await Get(host, $"/api/speakers/{statement.GetProperty("speaker_id").GetString()}");
        var theirs = await Get(host, $"/api/statements?speaker={speaker.GetProperty("id").GetString()}&article={listed.GetProperty("id").GetString()}");

        var file = IndexedFolder.Harbour;
        Assert.All(
            article.GetProperty("paragraphs").EnumerateArray().Concat(article.GetProperty("statements").EnumerateArray().SelectMany(one => one.GetProperty("content").EnumerateArray())),
            run => Assert.Contains(run.GetProperty("text").GetString()!, file));
        Assert.Equal("Mara Lindqvist", speaker.GetProperty("name").GetString());
        Assert.Equal(statement.GetProperty("id").GetString(), theirs.GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("id").GetString()).First());
    }

    [Theory]
    [InlineData("/api/statements?kind=loud", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?since=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?limit=101", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?cursor=%21%21", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?cursor=AAAA", HttpStatusCode.BadRequest)]
    [InlineData("/api/articles?cursor=AAAA", HttpStatusCode.BadRequest)]
    [InlineData("/api/statements?outlet=Nobody%20Knows", HttpStatusCode.NotFound)]
    [InlineData("/api/statements?speaker=zzzz", HttpStatusCode.NotFound)]
    [InlineData("/api/speakers/0-nobody", HttpStatusCode.NotFound)]
    [InlineData("/api/articles/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/ask", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_given_is_told_as_problem_details(string address, HttpStatusCode status)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);

        using var reply = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
        var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal(status, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.EndsWith(".", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Only_reading_is_done_here()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);

        using var reply = await host.Client.DeleteAsync(new Uri("/api/articles/x", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, reply.StatusCode);
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<JsonElement> Get(RunningHost host, string address) =>
        JsonDocument.Parse(await host.Client.GetStringAsync(new Uri(address, UriKind.Relative))).RootElement;

    private static List<string> Ids(JsonElement page, List<string> into)
    {
        into.AddRange(page.GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("id").GetString()!));
        return into;
    }
}
