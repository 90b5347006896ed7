using OnRecord.Host.Bot.Replies;

namespace OnRecord.Host.Tests.Bot.Replies;

public sealed class ContextLinkTests
{
    private const string Page = "https://news.example/articles/bridge-1#s1";
    private const string Original = "https://post.example/bridge#:~:text=Nobody";

    [Theory]
    [InlineData(Original, null, "[open at the words](https://post.example/bridge#:~:text=Nobody)")]
    [InlineData(Original, Page, "[open at the words](https://post.example/bridge#:~:text=Nobody) · [context](https://news.example/articles/bridge-1#s1)")]
    [InlineData(Page, Page, "[open at the words](https://news.example/articles/bridge-1#s1)")]
    public void With_pages_to_link_to_a_statement_links_to_its_context(string link, string? page, string drawn)
    {
        var cited = Some.Statement(link: link);

        var text = StatementDrawing.Of(cited with { Citation = cited.Citation with { Page = page } });

        Assert.EndsWith(drawn, text.TrimEnd());
    }
}
