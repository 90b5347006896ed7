using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Sources.Tests;

/// <summary>Five articles as they came off the page, and articles without any furniture.</summary>
public sealed class RealArticlesTests
{
    [SharedTheory]
    [InlineData("001", "Manchesterism")]
    [InlineData("001", "hospital dramas")]
    [InlineData("001", "spymaster")]
    [InlineData("001", "echo chamber")]
    [InlineData("001", "Newsletter")]
    [InlineData("001", "Wirecutter")]
    [InlineData("001", "daily email")]
    [InlineData("002", "Getty")]
    [InlineData("002", "Watch as")]
    [InlineData("002", "visualisation")]
    [InlineData("002", "privacy")]
    [InlineData("002", "YourQuestions")]
    [InlineData("002", "our experts")]
    [InlineData("003", "Vienna")]
    [InlineData("003", "Syria")]
    [InlineData("004", "Subscribe")]
    [InlineData("004", "Pinterest")]
    [InlineData("004", "svg")]
    [InlineData("004", "enlargen")]
    [InlineData("004", "Photo taken")]
    [InlineData("004", "dashboard")]
    [InlineData("004", "crisis-management")]
    public void Furniture_is_marked(string article, string words) => Assert.All(
        BlocksWith(Article(article), words),
        block => Assert.Equal(BlockKind.Furniture, block.Kind));

    [SharedTheory]
    [InlineData("000", "non-starter", BlockKind.Paragraph)]
    [InlineData("000", "clearer path", BlockKind.Paragraph)]
    [InlineData("000", "hype up", BlockKind.Paragraph)]
    [InlineData("000", "#Donbass", BlockKind.Post)]
    [InlineData("000", "@missy_ryan", BlockKind.Post)]
    [InlineData("001", "off-ramp", BlockKind.Paragraph)]
    [InlineData("001", "will not entertain", BlockKind.Paragraph)]
    [InlineData("001", "high-stakes", BlockKind.Title)]
    [InlineData("002", "airlift weapons", BlockKind.Paragraph)]
    [InlineData("002", "no minor incursions", BlockKind.Paragraph)]
    [InlineData("002", "step up", BlockKind.Paragraph)]
    [InlineData("002", "change tack", BlockKind.Paragraph)]
    [InlineData("002", "sanctions against Putin now", BlockKind.Paragraph)]
    [InlineData("002", "How unified", BlockKind.Heading)]
    [InlineData("003", "delay the invasion", BlockKind.Paragraph)]
    [InlineData("003", "no alternative", BlockKind.Paragraph)]
    [InlineData("004", "within the next month", BlockKind.Paragraph)]
    [InlineData("004", "in the past", BlockKind.Paragraph)]
    [InlineData("004", "nationalism", BlockKind.Paragraph)]
    [InlineData("004", "Policy Analysis", BlockKind.Heading)]
    [InlineData("004", "Ibrahim", BlockKind.Byline)]
    public void The_article_survives(string article, string words, BlockKind kind) => Assert.Contains(
        BlocksWith(Article(article), words),
        block => block.Kind == kind);

    [SharedFact]
    public void A_posts_account_stands_in_its_block()
    {
        var article = Article("000");
        var posts = article.Blocks.Where(block => block.Kind == BlockKind.Post).Select(block => block.Span.Slice(article.Text).ToString()).ToArray();

        Assert.Equal(2, posts.Length);
        Assert.Contains("(@RusEmbUSA)", posts[0], StringComparison.Ordinal);
        Assert.Contains("sovereign right", posts[0], StringComparison.Ordinal);
        Assert.Contains("(@missy_ryan)", posts[1], StringComparison.Ordinal);
    }

    [SharedFact]
    public void Facts_are_those_that_the_text_shows()
    {
        Assert.Equal(ArticleFacts.None, Article("000").Facts);
        Assert.Equal(ArticleFacts.None, Article("002").Facts);
        Assert.Equal(ArticleFacts.None, Article("003").Facts);
        Assert.StartsWith("U.S., Russia to hold", Article("001").Facts.Title, StringComparison.Ordinal);
        Assert.Equal(("Ibrahim Sultan", new DateOnly(2022, 1, 20)), (Article("004").Facts.Author, Article("004").Facts.Published));
    }

    [SharedFact]
    public void Articles_without_furniture_have_none() => Assert.All(
        ArticleFiles.Find(SharedFolder.Of("corpora", "crisis", "text")).Select(ArticleFiles.Read),
        file => Assert.DoesNotContain(file.Article.Blocks, block => block.Kind == BlockKind.Furniture));

    [SharedFact]
    public void Hardly_a_paragraph_of_924_news_articles_is_taken_for_furniture()
    {
        // Prose in quotation marks with a verb of saying beside it is what must never be lost.
        var lost = new[] { "train", "dev" }
            .SelectMany(part => ArticleFiles.Find(SharedFolder.Of("corpora", "polnear", part, "text")))
            .Select(ArticleFiles.Read)
            .SelectMany(file => file.Article.Blocks.Where(block => block.Kind == BlockKind.Furniture).Select(block => block.Span.Slice(file.Article.Text).ToString()))
            .Where(text => text.Contains(" said", StringComparison.Ordinal) || text.Contains(" told ", StringComparison.Ordinal));

        Assert.Empty(lost);
    }

    private static Article Article(string number) =>
        ArticleFiles.Read(ArticleFiles.Find(SharedFolder.Of("articles")).Single(path => Path.GetFileName(path).StartsWith(number, StringComparison.Ordinal))).Article;

    private static List<Block> BlocksWith(Article article, string words)
    {
        var blocks = article.Blocks.Where(block => block.Span.Slice(article.Text).Contains(words, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(blocks);
        return blocks;
    }
}
