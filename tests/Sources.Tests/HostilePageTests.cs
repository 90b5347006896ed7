using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OnRecord.Reading;
using OnRecord.Sources.Facts;
using OnRecord.Sources.Pages;

namespace OnRecord.Sources.Tests;

/// <summary>Pages that were made to do harm: they are read or refused, in no more time than their size explains, and claim nothing that is not theirs.</summary>
public sealed class HostilePageTests
{
    private const string Article =
        "<h1>Ferries stay in the harbour</h1><p>The ministers of six countries left the harbour of Odra on Tuesday without an agreement about the ferries, the port said.</p>"
        + "<p>“We were close,” the mayor said. “Then we were not, and nobody in this room could say afterwards why that was.”</p>";

    private static readonly string[] Pieces =
    [
        "---\n", "\n---\n", "url: https://evil.example/", "\"", "'", "\\", "\\\"", "\n", "\r\n", "\u2028", "\u0085", "\t", ": ", "# ", "- ", "[", "{", "}", "]", "&a ", "*a", "!!str ", "%", "@", "`", "|", ">", "~", "null",
        "\uD83D", "\uDE00", "&#0;", "\u0007", "\uFFFE", "\uFEFF", "é", "—", "“", "”", "...", "Ferries", " stay", "published: 2020-01-01", "<!--", "-->", "</title>", "&amp;", "&#10;---&#10;", "x", " ",
    ];

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested divs", "<div>" },
        { "nested formatting", "<b><i>" },
        { "formatting in paragraphs", "<p><b class=a><i class=b>x" },
        { "unclosed paragraphs", "<p>word" },
        { "tables in tables", "<table><tr><td>" },
        { "foster parents", "<table>x" },
        { "attributes without end", " a" },
        { "line ends", "a<br>" },
        { "entities", "&amp;" },
        { "bad entities", "&am" },
        { "links", "<a href=x>y" },
        { "list items", "<li><ul>" },
        { "headings with links", "<h2><a href=/x>one two three four</a></h2>" },
        { "quotations", "<blockquote>— N (@n) May 1, 2022" },
        { "comments", "<!-- -->" },
        { "open scripts", "<script>" },
        { "linked data", "<script type=application/ld+json>{\"@type\":\"NewsArticle\"}</script>" },
        { "meta elements", "<meta name=author content=x>" },
        { "templates", "<template>" },
        { "vectors", "<svg><g>" },
        { "articles", "<article><p>The port said that it would wait for the end of the talks.</p></article>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void What_is_repeated_without_end_takes_no_more_time_than_its_size_asks_for(string name, string piece)
    {
        var junk = new StringBuilder().Insert(0, piece, 400_000 / piece.Length).ToString();
        var page = name.StartsWith("attributes", StringComparison.Ordinal) ? $"<html><body><div{Numbered(30_000)}>{Article}</div></body></html>" : $"<html><body>{Article}{junk}</body></html>";
        var clock = Stopwatch.StartNew();
        try
        {
            var read = PageReader.Read(Encoding.UTF8.GetBytes(page), null, null);
            Assert.NotEmpty(read.Markdown);
        }
        catch (SourceException refusal)
        {
            Assert.StartsWith("The page ", refusal.Message, StringComparison.Ordinal);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(40));
    }

    [Fact]
    public void A_hundred_thousand_nested_elements_do_not_end_the_process()
    {
        var page = new StringBuilder(Article).Insert(0, "<div>", 100_000).ToString();
        var failure = Record.Exception(() => PageReader.Read(Encoding.UTF8.GetBytes(page), null, null));
        Assert.True(failure is null or SourceException, failure?.ToString());
    }

    [Fact]
    public void Whatever_a_page_claims_is_written_so_that_it_reads_back_the_same_and_nothing_else() => Prop.ForAll(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(),
        (title, author) =>
        {
            var linked = JsonSerializer.Serialize(new Dictionary<string, object?> { ["@type"] = "NewsArticle", ["headline"] = title, ["author"] = author, ["publisher"] = author, ["url"] = title });
            var page = $"<html><head><script type=\"application/ld+json\">{linked}</script></head><body>{Article}</body></html>";
            return ReadsBack(page) && ReadsBack($"<html><head><title>{title}</title><meta name=author content='{author}'><meta property=og:site_name content=\"{title}\"></head><body>{Article}</body></html>");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_title_cannot_bring_front_matter_of_its_own()
    {
        var article = Read("""
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferries\"\n---\nurl: https://evil.example/x\n---\n","datePublished":"2022-03-08"}</script>
            """);
        var facts = FactsOf(article);
        Assert.Null(facts.Url);
        Assert.Equal(article.Facts, facts);
    }

    [Theory]
    [InlineData("https://evil.example/news")]
    [InlineData("https://odra.example.evil.example/news")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://odra.example@evil.example/news")]
    [InlineData("//evil.example/news")]
    public void A_page_cannot_claim_another_sites_address(string claimed)
    {
        var page = $"<html><head><link rel=canonical href=\"{claimed}\"><meta property=og:url content=\"{claimed}\"></head><body>{Article}</body></html>";
        var article = PageReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("https://www.odra.example/a/1#top"));
        Assert.Equal("https://www.odra.example/a/1", article.Facts.Url);
    }

    [Fact]
    public void Neighbours_on_a_host_that_is_shared_are_strangers()
    {
        var page = $"<html><head><link rel=canonical href=\"https://herald.wordpress.com/a\"></head><body>{Article}</body></html>";
        Assert.Equal("https://other.wordpress.com/b", PageReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("https://other.wordpress.com/b")).Facts.Url);
    }

    [Fact]
    public void Scripts_and_links_are_words_or_nothing()
    {
        var article = Read("<script>document.write('<p>Written by a script, as long as a paragraph of an article would be.</p>')</script><p>The <a href=\"javascript:alert(1)\" onclick=\"x()\">port said</a> that it would wait for &lt;script&gt; and &lt;b&gt; tags to go away by themselves.</p>");
        Assert.DoesNotContain("Written by a script", article.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", article.Markdown, StringComparison.Ordinal);
        Assert.Contains("The port said that it would wait for <script> and <b> tags", article.Markdown, StringComparison.Ordinal);
    }

    private static PageArticle Read(string html) => PageReader.Read(Encoding.UTF8.GetBytes($"<html><body>{html}{Article}</body></html>"), null, null);

    // Some titles open a comment over the whole page: then there is no article, and nothing is claimed.
    private static bool ReadsBack(string page)
    {
        try
        {
            var article = PageReader.Read(Encoding.UTF8.GetBytes(page), null, null);
            return article.Facts == FactsOf(article);
        }
        catch (SourceException)
        {
            return !page.Contains("ld+json", StringComparison.Ordinal);
        }
    }

    private static ArticleFacts FactsOf(PageArticle article) => FrontMatter.Find(article.Markdown) is { } matter
        ? FactsYaml.Parse(matter.Yaml.Slice(article.Markdown).ToString(), "page")
        : ArticleFacts.None;

    private static string Numbered(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $" a{i}=x"));
}
