using System.Text;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Web;

public sealed class ApiDescriptionTests
{
    /// <summary>Each path, with an address of it for each parameter, and for each status that can be brought about.</summary>
    private static readonly (string Path, string[] Addresses)[] Tried =
    [
        ("/api/ask", ["/api/ask?q=What%20did%20Mara%20Lindqvist%20say%3F", "/api/ask?q=volcanoes", "/api/ask"]),
        ("/api/statements",
        [
            "/api/statements", "/api/statements?speaker=Tomas%20Berg", "/api/statements?topic=harbour", "/api/statements?outlet=quill",
            "/api/statements?since=2024-03-02", "/api/statements?until=2024-03-02", "/api/statements?kind=direct", "/api/statements?article={article}",
            "/api/statements?cursor={cursor}", "/api/statements?limit=2", "/api/statements?limit=x", "/api/statements?outlet=zzz",
        ]),
        ("/api/speakers", ["/api/speakers", "/api/speakers?q=berg", "/api/speakers?cursor=YQ", "/api/speakers?limit=1", "/api/speakers?limit=1000"]),
        ("/api/speakers/{id}", ["/api/speakers/{speaker}", "/api/speakers/nobody"]),
        ("/api/articles",
        [
            "/api/articles", "/api/articles?outlet=quill", "/api/articles?since=2024-03-02", "/api/articles?until=2024-03-02", "/api/articles?limit=1",
            "/api/articles?cursor=MjAyNC0wMy0wNB5h", "/api/articles?cursor=x", "/api/articles?outlet=zzz",
        ]),
        ("/api/articles/{id}", ["/api/articles/{article}", "/api/articles/nothing"]),
    ];

    [Fact]
    public async Task Every_path_and_parameter_is_described_and_every_reply_is_as_described()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);
        var document = new ApiDocument(await host.Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        var known = await Known(host);

        Assert.Equal(Tried.Select(one => one.Path).Order(StringComparer.Ordinal), document.Operations.Select(one => one.Path).Distinct().Order(StringComparer.Ordinal));
        foreach (var (path, addresses) in Tried)
        {
            var described = document.Operations.Single(one => one.Path == path && one.Method == "GET").Parameters;
            Assert.All(described.Where(name => name != "id"), name => Assert.Contains(addresses, address => address.Contains($"?{name}=", StringComparison.Ordinal)));
            foreach (var address in addresses.Select(address => known.Aggregate(address, (so, one) => so.Replace(one.Name, one.Value, StringComparison.Ordinal))))
            {
                using var reply = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
                var wrong = document.Check(path, "GET", (int)reply.StatusCode, reply.Content.Headers.ContentType?.MediaType, await reply.Content.ReadAsStringAsync());
                Assert.True(wrong.Count == 0, $"{address}: {string.Join('\n', wrong)}");
            }
        }
    }

    [Theory]
    [InlineData("{\"question\":\"What did Mara Lindqvist say?\"}")]
    [InlineData("no JSON")]
    public async Task A_posted_question_is_answered_as_described(string body)
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);
        var document = new ApiDocument(await host.Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));

        using var posted = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await host.Client.PostAsync(new Uri("/api/ask", UriKind.Relative), posted);

        Assert.Empty(document.Check("/api/ask", "POST", (int)reply.StatusCode, reply.Content.Headers.ContentType?.MediaType, await reply.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task What_did_not_change_has_no_body()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder);
        var document = new ApiDocument(await host.Client.GetStringAsync(new Uri("/api/openapi.json", UriKind.Relative)));
        using var first = await host.Client.GetAsync(new Uri("/api/articles", UriKind.Relative));
        host.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);

        using var again = await host.Client.GetAsync(new Uri("/api/articles", UriKind.Relative));
        using var other = await host.Client.GetAsync(new Uri("/api/articles?limit=1", UriKind.Relative));

        Assert.Equal(304, (int)again.StatusCode);
        Assert.Empty(document.Check("/api/articles", "GET", 304, type: null, await again.Content.ReadAsStringAsync()));
        Assert.Equal(200, (int)other.StatusCode);
    }

    private static async Task<(string Name, string Value)[]> Known(RunningHost host)
    {
        using var page = System.Text.Json.JsonDocument.Parse(await host.Client.GetStringAsync(new Uri("/api/statements?limit=1", UriKind.Relative)));
        var statement = page.RootElement.GetProperty("statements")[0];
        return
        [
            ("{article}", statement.GetProperty("article").GetProperty("id").GetString()!),
            ("{speaker}", statement.GetProperty("speaker_id").GetString()!),
            ("{cursor}", page.RootElement.GetProperty("next").GetString()!),
        ];
    }
}
