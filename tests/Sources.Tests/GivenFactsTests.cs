using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Facts that a moderator gives in front matter or in a file beside the article.</summary>
public sealed class GivenFactsTests : IDisposable
{
    private const string Body = "The envoy said on Tuesday that the talks would go on for another week.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.md")]
    [InlineData("a.markdown")]
    [InlineData("a.txt")]
    public void Front_matter_gives_them(string name)
    {
        var facts = Read($"---\ntitle: \"Talks: week two\"\noutlet: The Harbour Gazette\nauthor: Jane Doe\npublished: 2022-01-21\nurl: https://example.org/a?b=c#d\n---\n{Body}", name);

        Assert.Equal(
            new ArticleFacts
            {
                Title = "Talks: week two",
                Outlet = "The Harbour Gazette",
                Author = "Jane Doe",
                Published = new DateOnly(2022, 1, 21),
                Url = "https://example.org/a?b=c#d",
            },
            facts);
    }

    [Fact]
    public void A_file_beside_the_article_gives_them()
    {
        var path = folder.Write("a.txt", Body);
        folder.Write("a.yaml", "# the editor's notes\nauthor: [Jane Doe, John Roe]\npublished: 2022-01-21T10:30:00Z\nurl: null\n");
        var facts = ArticleFiles.Read(path).Article.Facts;

        Assert.Equal(new ArticleFacts { Author = "Jane Doe, John Roe", Published = new DateOnly(2022, 1, 21) }, facts);
    }

    [Fact]
    public void Front_matter_goes_before_the_file_beside_and_that_before_the_text()
    {
        var path = folder.Write("a.md", $"---\ntitle: From the front matter\n---\n# From the text\n\nBy Text Author\n\nMarch 8, 2022\n\n{Body}");
        folder.Write("a.yaml", "title: From the file beside\nauthor: Beside Author\n");
        var facts = ArticleFiles.Read(path).Article.Facts;

        Assert.Equal(("From the front matter", "Beside Author", new DateOnly(2022, 3, 8)), (facts.Title, facts.Author, facts.Published));
    }

    [Fact]
    public void Other_keys_are_passed_over_whatever_they_hold()
    {
        var facts = Read($"---\ntags: [a, {{b: c}}]\nlayout: {{x: [1, 2]}}\n? [complex, key]\n: value\nTitle: Talks\ndraft: !!bool true\n---\n{Body}");

        Assert.Equal(new ArticleFacts { Title = "Talks" }, facts);
    }

    [Fact]
    public void Front_matter_stays_in_the_text_as_furniture()
    {
        var text = $"---\r\ntitle: Talks\r\n---\r\n{Body}";
        var article = ArticleFiles.Read(folder.Write("a.md", text)).Article;

        Assert.Equal(text, article.Text);
        Assert.Equal(new Block(new TextSpan(0, text.IndexOf("\r\nThe", StringComparison.Ordinal)), BlockKind.Furniture), article.Blocks[0]);
    }

    [Theory]
    [InlineData("---\nThe talks went on.\n---\nThey ended.")]
    [InlineData("---\ntitle: never closed\nThe talks went on.")]
    [InlineData("--- title: x ---\nThe talks went on.")]
    public void Dashes_alone_are_no_front_matter(string text) => Assert.Equal(ArticleFacts.None, Read(text));

    [Theory]
    [InlineData("published: yesterday", "published", "yesterday")]
    [InlineData("published: 2022-02-30", "published", "2022-02-30")]
    [InlineData("published: 03/04/2022", "published", "03/04/2022")]
    [InlineData("url: javascript:alert(1)", "url", "javascript:alert(1)")]
    [InlineData("url: //example.org/a", "url", "//example.org/a")]
    [InlineData("url: /local/path", "url", "/local/path")]
    [InlineData("url: file:///etc/passwd", "url", "file:///etc/passwd")]
    [InlineData("url: https://user:secret@example.org/", "url", "http or https")]
    [InlineData("title: [a, b]", "title", "plain text")]
    [InlineData("outlet: {a: b}", "outlet", "plain text")]
    [InlineData("title: !!binary aGVsbG8=", "title", "type tag")]
    [InlineData("author: !System.IO.FileInfo x", "author", "type tag")]
    [InlineData("a: &x hello\ntitle: *x", "title", "plain text")]
    [InlineData("title: a\ntitle: b", "title", "twice")]
    [InlineData("title: Talks: week two", "line 1", "quotation marks")]
    [InlineData("title: \"unclosed", "not valid YAML", "quotation marks")]
    public void A_wrong_value_is_refused_with_its_file_and_key(string yaml, string key, string reason)
    {
        var beside = folder.Write("beside.txt", Body);
        folder.Write("beside.yaml", yaml);
        var inFront = folder.Write("front.md", $"---\n{yaml}\n---\n{Body}");
        foreach (var (path, named) in new[] { (beside, "beside.yaml"), (inFront, "front.md") })
        {
            var message = Assert.Throws<SourceException>(() => ArticleFiles.Read(path)).Message;
            Assert.Contains(named, message, StringComparison.Ordinal);
            Assert.Contains(key, message, StringComparison.Ordinal);
            Assert.Contains(reason, message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("- title\n- outlet", "keys and values")]
    [InlineData("just words", "keys and values")]
    public void A_file_beside_that_has_no_keys_is_refused(string yaml, string reason)
    {
        var path = folder.Write("a.txt", Body);
        folder.Write("a.yaml", yaml);

        Assert.Contains(reason, Assert.Throws<SourceException>(() => ArticleFiles.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_without_end_is_refused()
    {
        var message = Assert.Throws<SourceException>(() => Read($"---\ntitle: {new string('a', 501)}\n---\n{Body}")).Message;

        Assert.Contains("title in", message, StringComparison.Ordinal);
        Assert.Contains("longer than 500 characters", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_beside_of_a_megabyte_is_refused()
    {
        var path = folder.Write("a.txt", Body);
        folder.Write("a.yaml", $"notes: {new string('a', 1_000_000)}");

        Assert.Contains("a.yaml is larger than 16 KB", Assert.Throws<SourceException>(() => ArticleFiles.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_nested_without_end_is_read_or_refused_and_never_more()
    {
        var path = folder.Write("a.txt", Body);
        folder.Write("a.yaml", $"notes: {new string('[', 15_000)}");

        Assert.Throws<SourceException>(() => ArticleFiles.Read(path));
    }

    private ArticleFacts Read(string text, string name = "a.md") => ArticleFiles.Read(folder.Write(name, text)).Article.Facts;
}
