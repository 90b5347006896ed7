using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OnRecord.Answering.Tests.Support;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Host.Tests.Web;

public sealed class HostilePagesTests
{
    private const string Turn = "\u202E";

    private static readonly string[] Hostile =
    [
        "<script>alert(1)</script>",
        "\"><img src=https://evil.example/x onerror=alert(1)>",
        "'-alert(1)-'",
        "</title></style></textarea><svg onload=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}",
        $"abc{Turn}dlrow\u2066olleh",
    ];

    [Fact]
    public async Task Whatever_articles_hold_is_text_on_every_page_and_leads_nowhere_else()
    {
        using var folder = Folder();
        await using var host = await PagesTests.Ready(folder);
        AddBadAddresses(folder);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/speakers", "/speakers?order=name", "/coverage", "/compare?a=falk&b=orlov", "/timeline?q=ferry"]);
        foreach (var word in Hostile)
        {
            var asked = Uri.EscapeDataString(word);
            open.Enqueue($"/?q={asked}");
            open.Enqueue($"/speakers?q={asked}");
            open.Enqueue($"/speakers/{asked}");
            open.Enqueue($"/articles/{asked}");
            open.Enqueue($"/coverage?outlet={asked}");
            open.Enqueue($"/compare?a={asked}&b={asked}&topic={asked}");
            open.Enqueue($"/timeline?q={asked}&since={asked}");
        }

        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address))
            {
                continue;
            }

            using var reply = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            var text = await reply.Content.ReadAsStringAsync();
            Assert.True((int)reply.StatusCode < 500, $"{address}: {reply.StatusCode}");
            if (reply.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }

            Assert.DoesNotContain(Turn, text);
            Assert.DoesNotContain("\u2066", text);
            var page = await new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocumentAsync(text);
            AssertInert(page, address);
            foreach (var link in Links(page).Where(link => link[0] == '/' && seen.Count + open.Count < 200))
            {
                open.Enqueue(link.Split('#')[0]);
            }
        }

        Assert.Contains(seen, address => address.StartsWith("/articles/", StringComparison.Ordinal) && !address.Contains('%', StringComparison.Ordinal));
        Assert.Contains(seen, address => address.Contains("ines-falk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_articles_hold_is_a_string_in_the_API_and_nothing_is_run_by_a_browser_that_opens_it()
    {
        using var folder = Folder();
        await using var host = await PagesTests.Ready(folder);
        AddBadAddresses(folder);

        using var reply = await host.Client.GetAsync(new Uri("/api/statements?limit=100", UriKind.Relative));
        var statements = JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement.GetProperty("statements");

        Assert.Equal("application/json", reply.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains(statements.EnumerateArray(), one => one.GetProperty("words").GetString()!.Contains("<script>", StringComparison.Ordinal));
        Assert.All(statements.EnumerateArray(), one => Assert.StartsWith("/articles/", one.GetProperty("page").GetString()));
        Assert.All(
            statements.EnumerateArray().Select(one => one.GetProperty("article").GetProperty("link").GetString()).OfType<string>(),
            link => Assert.StartsWith("https://fair.example/", link));
    }

    [Fact]
    public async Task Whatever_articles_and_addresses_hold_begins_no_line_in_the_log()
    {
        using var folder = Folder();
        await using var host = await PagesTests.Ready(folder);
        await host.Client.GetAsync(new Uri("/articles/x%0Afail:%20forged%1B%5B31m?q=%0D%0Aforged", UriKind.Relative));
        await host.Client.GetAsync(new Uri("/?q=%0Afail:%20forged%1B%5B31m", UriKind.Relative));
        await host.Client.GetAsync(new Uri("/speakers/%00%0Aforged", UriKind.Relative));

        Assert.DoesNotContain(host.Log.All, line => line.Contains("forged", StringComparison.Ordinal));
    }

    private static void AssertInert(IDocument page, string address)
    {
        Assert.Empty(page.QuerySelectorAll("script, iframe, object, embed, base, img, style, foreignObject, animate, set, use"));
        foreach (var element in page.All)
        {
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{address}: {element.LocalName} {attribute.Name}");
                Assert.False(attribute.Name is "style" or "srcdoc" or "srcset" or "formaction" or "xlink:href", $"{address}: {element.LocalName} {attribute.Name}");
            }
        }

        foreach (var link in Links(page))
        {
            var isOwn = (link[0] == '/' && !link.StartsWith("//", StringComparison.Ordinal)) || link[0] == '#';
            Assert.True(isOwn || link.StartsWith("https://fair.example/", StringComparison.Ordinal), $"{address}: {link}");
        }

        Assert.All(page.QuerySelectorAll("link"), link => Assert.StartsWith("/", link.GetAttribute("href")));
        Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(element => element.Id).Distinct().Count());
    }

    /// <summary>No file with such an address is read; an index could have one all the same.</summary>
    private static void AddBadAddresses(IndexedFolder folder)
    {
        using var index = SqliteCoverage.OpenOrCreate(folder.Path);
        string[] addresses = ["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "//evil.example/x", "vbscript:x", "javascript&colon;alert(1)", "JaVaScRiPt:alert(1)"];
        for (var at = 0; at < addresses.Length; at++)
        {
            var facts = new ArticleFacts { Title = $"The ferry {at}", Outlet = "Ill Wind", Published = new(2024, 4, 1 + at), Url = addresses[at] };
            index.Add($"bad-{at}.txt", $"{at}", new News("\"The ferry will sail,\" said Ines Falk.", facts).Says("Ines Falk", "The ferry will sail,").Read());
        }
    }

    private static IEnumerable<string> Links(IDocument page) => page.QuerySelectorAll("[href], [src], [action]")
        .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")!)
        .Where(link => link.Length > 0);

    private static IndexedFolder Folder()
    {
        var folder = IndexedFolder.WithArticles();
        folder.WriteArticle("fair.md", """
            ---
            title: Ferries sail again
            outlet: Fair Wind
            published: 2024-03-05
            url: https://fair.example/ferries?a=1&b="2"
            ---
            "The ferry will sail," said Ines Falk, the harbour master.
            """);
        folder.WriteArticle("harbour.md", IndexedFolder.Harbour.Replace("https://gazette.example", "https://fair.example", StringComparison.Ordinal));
        string[] ends = ["\"onmouseover=alert(1)", "<script>alert(1)</script>", "x?y=\"><img>", "#\"><svg onload=alert(1)>", "javascript:alert(1)", "\u202Eab"];
        for (var at = 0; at < Hostile.Length; at++)
        {
            var word = Hostile[at].Replace("'", "''", StringComparison.Ordinal);
            folder.WriteArticle($"evil-{at}.md", $"""
                ---
                title: '{word} in the harbour'
                outlet: '{word}'
                author: '{word}'
                published: 2024-03-0{at + 1}
                url: 'https://fair.example/{ends[at]}'
                ---
                "The {Hostile[at]} must go," said Ines Falk, the harbour master.

                "Go," said Ines Falk, the {Hostile[at]} harbour master.

                Pavel "{Hostile[at]}" Orlov said that the {Hostile[at]} would stay in the harbour with the ferry.
                """);
        }

        return folder;
    }
}
