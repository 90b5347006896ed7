using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Web pages as files: read and kept as the Markdown of their article.</summary>
public sealed class PageFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.HTM")]
    [InlineData("page.xhtml")]
    public void A_page_is_kept_as_the_Markdown_that_it_is_read_as(string name)
    {
        var path = Copy("json-ld-only", name);
        var read = ArticleFiles.Read(path);
        var kept = new ArticleFolder(folder.Of("articles")).Keep(path);

        Assert.Equal("page.md", kept.Source.Name);
        Assert.Equal(name, read.Name);
        Assert.Equal(read.Article.Text, File.ReadAllText(kept.Path));
        Assert.Equal(read.Article.Text, kept.Source.Article.Text);
        Assert.Equal(read.Article.Facts, kept.Source.Article.Facts);

        // Rebuilt from what is kept, it is the same article.
        var again = ArticleFiles.Read(kept.Path);
        Assert.Equal(kept.Source.Hash, again.Hash);
        Assert.Equal(kept.Source.Article.Facts, again.Article.Facts);
        Assert.Equal(kept.Source.Article.Blocks.AsEnumerable(), again.Article.Blocks.AsEnumerable());
    }

    [Fact]
    public void A_page_added_twice_is_one_article()
    {
        var articles = new ArticleFolder(folder.Of("articles"));
        articles.Keep(Copy("amp", "page.html"));
        Assert.False(articles.Keep(Copy("amp", "page.html")).Copied);
        Assert.Single(articles.List());
    }

    [Fact]
    public void A_page_put_into_the_folder_by_hand_is_read_in_place()
    {
        var path = Copy("amp", "page.html");
        var kept = new ArticleFolder(folder.Path).Keep(path);
        Assert.Equal("page.html", kept.Source.Name);
        Assert.False(kept.Copied);
        Assert.Equal(ArticleFiles.Read(path).Hash, kept.Source.Hash);
    }

    [Fact]
    public void Facts_beside_a_page_go_before_its_own_and_into_what_is_kept()
    {
        var path = Copy("meta-only", "page.html");
        folder.Write("page.yaml", "outlet: The Sunday Edition\nurl: https://www.capitaltimes.example/2022/01/24/world/talks.html?smid=x\n");
        var kept = new ArticleFolder(folder.Of("articles")).Keep(path);

        Assert.Equal("The Sunday Edition", kept.Source.Article.Facts.Outlet);
        Assert.Equal("https://www.capitaltimes.example/2022/01/24/world/talks.html", kept.Source.Article.Facts.Url);
        Assert.Equal(kept.Source.Article.Facts, ArticleFiles.Read(kept.Path).Article.Facts);
        Assert.Single(Directory.EnumerateFiles(folder.Of("articles")));
    }

    [Fact]
    public void A_page_that_is_refused_is_named()
    {
        var path = folder.Write("empty.html", "<html><body><div id=root></div></body></html>");
        Assert.StartsWith($"{path} was not taken. The page ", Assert.Throws<SourceException>(() => ArticleFiles.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_layout_reads_what_is_kept_as_it_is_meant()
    {
        var article = ArticleFiles.Read(Copy("embedded-tweets", "page.html")).Article;
        Assert.Equal(2, article.Blocks.Count(block => block.Kind == Reading.BlockKind.Post));
        Assert.Equal(article.Facts.Title, article.Blocks.Single(block => block.Kind == Reading.BlockKind.Title).Span.Slice(article.Text).ToString());
        Assert.DoesNotContain(article.Blocks.Skip(1), block => block.Kind == Reading.BlockKind.Furniture);
    }

    private string Copy(string page, string name)
    {
        var path = folder.Of(name);
        File.Copy(new SavedPage(page).PagePath, path, overwrite: true);
        return path;
    }
}
