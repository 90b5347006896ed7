using System.Text.Json;
using AngleSharp.Html.Parser;
using OnRecord.Testing.CommandLine;

namespace OnRecord.Host.Tests.Web;

public sealed class PublicUrlTests
{
    private const string Question = "Who said \"Nobody will cross the Alder this winter\"?";
    private static readonly Dictionary<string, string?> Settings = new() { ["Web:PublicUrl"] = "https://news.example/onrecord/" };

    [Fact]
    public async Task A_citation_without_an_address_links_to_its_page_and_one_with_an_address_to_the_article()
    {
        using var folder = IndexedFolder.WithArticles();

        var without = await Ask(folder, Question);
        var with = await Ask(folder, "What did Mara Lindqvist say about the harbour?");
        var plain = await OnRecordRun.With(string.Empty, Settings, "--index", folder.Path, "ask", Question);

        Assert.StartsWith("https://news.example/onrecord/articles/", without);
        Assert.EndsWith("#s1", without);
        Assert.StartsWith("https://gazette.example/harbour-talks#:~:text=", with);
        Assert.Contains(without, plain.Output);
    }

    [Fact]
    public async Task Pages_stand_under_the_path_that_the_proxy_puts_them_under_whether_it_cuts_it_off_or_not()
    {
        using var folder = IndexedFolder.WithArticles();
        await using var host = await PagesTests.Ready(folder, ("Web:PublicUrl", "https://news.example/onrecord"));

        foreach (var path in (string[])["/?q=berg", "/onrecord/?q=berg", "/onrecord/speakers", "/coverage"])
        {
            var page = await new HtmlParser().ParseDocumentAsync(await host.Client.GetStringAsync(new Uri(path, UriKind.Relative)));

            var own = page.QuerySelectorAll("[href], [action]").Select(element => element.GetAttribute("href") ?? element.GetAttribute("action")!)
                .Where(link => link[0] == '/').ToList();
            Assert.True(own.Count > 6);
            Assert.All(own, link => Assert.StartsWith("/onrecord/", link));
        }
    }

    [Theory]
    [InlineData("news.example")]
    [InlineData("ftp://news.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://news.example/?q=1")]
    [InlineData("https://user:word@news.example/")]
    public async Task What_is_no_address_is_refused_at_the_command_line_too(string address)
    {
        using var folder = IndexedFolder.WithArticles();

        var run = await OnRecordRun.With(string.Empty, new Dictionary<string, string?> { ["Web:PublicUrl"] = address }, "--index", folder.Path, "ask", Question);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("The setting Web:PublicUrl is", run.Error);
    }

    private static async Task<string> Ask(IndexedFolder folder, string question)
    {
        var run = await OnRecordRun.With(string.Empty, Settings, "--index", folder.Path, "ask", question, "--json");
        return JsonDocument.Parse(run.Output).RootElement.GetProperty("statements")[0].GetProperty("article").GetProperty("link").GetString()!;
    }
}
