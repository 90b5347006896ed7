using OnRecord.Answering.Browsing;
using OnRecord.Answering.Tests.Support;
using OnRecord.Reading;

namespace OnRecord.Answering.Tests.Browsing;

/// <summary>Articles, what stands around words of theirs, and what is offered while somebody types.</summary>
public sealed class ArticlesTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Fact]
    public void Articles_come_newest_first_with_how_many_statements_they_have()
    {
        var found = _news.Browser.Articles(new());

        Assert.Equal((4, 4), (found.Total, found.Articles.Count));
        Assert.Equal("Harbour talks open", found.Articles[2].Article.Facts.Title);
        Assert.Equal(3, found.Articles[2].Statements);
        Assert.Null(found.Articles[3].Article.Facts.Published);
        Assert.Equal("4 articles of 3 outlets, newest first:", found.Lead);
        Assert.Equal(("Coast Herald", 2), (found.Outlets[0].Name, found.Outlets[0].Articles));
    }

    [Fact]
    public void An_outlet_and_a_day_bound_them()
    {
        var found = _news.Browser.Articles(new() { Outlet = "northern post", Since = new DateOnly(2022, 2, 1), Most = 1 });

        Assert.Equal((2, 1), (found.Total, found.Next));
        Assert.Equal("1 to 1 of 2 articles since 1 February 2022 in northern post, newest first:", found.Lead);
        Assert.Null(_news.Browser.Articles(new() { Outlet = "northern post", Since = new DateOnly(2022, 2, 1), Most = 1, Skip = 1 }).Next);
    }

    [Fact]
    public void Nothing_since_a_day_says_of_when_the_newest_is() => Assert.Equal(
        "The coverage has no articles since 1 January 2030; its newest is of 7 February 2022.",
        _news.Browser.Articles(new() { Since = new DateOnly(2030, 1, 1) }).Lead);

    [Fact]
    public void An_empty_coverage_says_so()
    {
        using var empty = new TestCoverage();
        var browser = new CoverageBrowser(empty.Index);

        Assert.Equal("The coverage holds no articles yet.", browser.Articles(new()).Lead);
        Assert.Empty(browser.SuggestSpeakers(string.Empty));
        Assert.Empty(browser.SuggestArticles(string.Empty));
        Assert.Null(browser.Article(new() { Article = "harbour" }));
        Assert.Equal("Nothing by Brandt is in the coverage.", browser.Quotes(new() { Speaker = "brandt" }).Lead);
    }

    [Theory]
    [InlineData("harbour.txt")]
    [InlineData("harbour")]
    [InlineData("Harbour talks open")]
    [InlineData("HARBOUR TALKS")]
    [InlineData("talks harb")]
    [InlineData("https://coast.example/harbour")]
    [InlineData("http://www.coast.example/harbour/#:~:text=We%20will")]
    [InlineData("Harbor talks opne")]
    public void An_article_is_found_by_file_title_part_of_it_or_address(string typed)
    {
        var found = _news.Browser.Article(new() { Article = typed });

        Assert.Equal("harbour.txt", found?.Article.Article.File);
        Assert.Equal(["“We will keep the harbour open,”", "the ferries stay free", "the ferries cost too much"], found!.Statements.Select(one => one.Words));
        Assert.Equal("3 statements, in the order of the article:", found.Lead);
        Assert.Equal(found.Article, _news.Browser.Article(new() { Article = found.Article.Article.Id })?.Article);
    }

    [Fact]
    public void Other_articles_that_may_be_meant_are_named()
    {
        var found = _news.Browser.Article(new() { Article = "b" })!;

        Assert.Equal("Brandt promises a bridge", found.Article.Article.Facts.Title);
        Assert.Empty(found.Others);
        Assert.Equal(["council.txt", "bridge.txt"], Both("northern post").Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(_news.Browser.Article(new() { Article = "harbour.txt" })!.Others);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("volcano")]
    [InlineData("%")]
    [InlineData("' OR 1=1 --")]
    [InlineData("../../etc/passwd")]
    public void What_is_no_article_is_none(string typed) => Assert.Null(_news.Browser.Article(new() { Article = typed }));

    [Fact]
    public void Its_statements_come_page_by_page()
    {
        var (words, next) = (new List<string>(), (int?)0);
        while (next is { } skip)
        {
            var page = _news.Browser.Article(new() { Article = "harbour.txt", Skip = skip, Most = 2 })!;
            words.AddRange(page.Statements.Select(one => one.Words));
            next = page.Next;
        }

        Assert.Equal(3, words.Distinct().Count());
    }

    [Fact]
    public void Around_words_stand_their_paragraph_one_before_and_one_behind()
    {
        var statement = _news.Browser.Article(new() { Article = "harbour.txt" })!.Statements[2];
        var words = statement.Statement.Attribution.Content[0];
        var context = _news.Browser.Context(statement.Citation.ArticleId, words.Span)!;

        Assert.Contains(words.Text, Assert.Single(context.Passages).Passage.Run.Text, StringComparison.Ordinal);
        Assert.Equal(statement.Citation.Paragraph, context.Passages[0].Citation.Paragraph);
        Assert.StartsWith("“We will keep", context.Before!.Passage.Run.Text, StringComparison.Ordinal);
        Assert.Equal("Nobody signed anything.", context.After!.Passage.Run.Text.Trim());
        Assert.NotNull(_news.Browser.Context(statement.Citation.ArticleId, words));
    }

    [Fact]
    public void At_the_ends_of_an_article_there_is_nothing_before_or_behind()
    {
        var article = _news.Browser.Article(new() { Article = "notes.txt" })!;
        var context = _news.Browser.Context(article.Article.Article.Id, new TextSpan(0, 4))!;

        Assert.Null(context.Before);
        Assert.NotNull(context.After);
        Assert.Null(_news.Browser.Context(article.Article.Article.Id, article.Statements[0].Statement.Attribution.Content[0].Span)!.After);
    }

    [Fact]
    public void Where_the_words_are_gone_there_is_no_context()
    {
        var statement = _news.Browser.Article(new() { Article = "notes.txt" })!.Statements[0];
        var words = statement.Statement.Attribution.Content[0];
        var id = statement.Citation.ArticleId;
        Assert.Null(_news.Browser.Context(id, new TextSpan(100_000, 100_010)));
        Assert.Null(_news.Browser.Context("nowhere", words.Span));

        _news.Index.Add("notes.txt", "another", new News("Quite another page of notes, and longer than the one that stood here before it was changed.").Read());
        Assert.Null(_news.Browser.Context(id, words));

        _news.Index.Remove("notes.txt");
        Assert.Null(_news.Browser.Context(id, words.Span));
    }

    [Fact]
    public void What_was_changed_behind_the_indexs_back_is_not_shown()
    {
        using var tampered = new TamperedCoverage(_news.Index, text => text.Replace("harbour", "haabour", StringComparison.Ordinal));
        var browser = new CoverageBrowser(tampered);

        Assert.DoesNotContain(browser.Quotes(new() { Speaker = "Brandt", Most = 10 }).Statements, one => one.Words.Contains("harbour", StringComparison.Ordinal));
        Assert.Equal(4, browser.Quotes(new() { Speaker = "Brandt", Most = 10 }).Statements.Count);
    }

    [Theory]
    [InlineData("", "Ilse Brandt", "Otto Kranz")]
    [InlineData("b", "Ilse Brandt")]
    [InlineData("BRA", "Ilse Brandt")]
    [InlineData("il br", "Ilse Brandt")]
    [InlineData("br il", "Ilse Brandt")]
    [InlineData("kranz", "Otto Kranz")]
    [InlineData("krantz", "Otto Kranz")]
    [InlineData("deputy mayor", "Otto Kranz")]
    [InlineData("zz")]
    [InlineData("\"*%_'")]
    public void Speakers_are_offered_by_the_beginnings_of_their_names(string typed, params string[] names) =>
        Assert.Equal(names, _news.Browser.SuggestSpeakers(typed));

    [Theory]
    [InlineData("", "Coast Herald", "Northern Post", "northern post")]
    [InlineData("her", "Coast Herald")]
    [InlineData("zz")]
    public void Outlets_are_offered_by_the_beginnings_of_their_words(string typed, params string[] names) =>
        Assert.Equal(names, _news.Browser.SuggestOutlets(typed));

    [Theory]
    [InlineData("har", "Harbour talks open")]
    [InlineData("bri", "Brandt promises a bridge")]
    [InlineData("zz")]
    public void Articles_are_offered_by_the_beginnings_of_words_of_their_titles(string typed, params string[] titles) =>
        Assert.Equal(titles, _news.Browser.SuggestArticles(typed).Select(one => one.Article.Facts.Title));

    [Fact]
    public void Without_a_word_the_newest_articles_are_offered() =>
        Assert.Equal(new DateOnly(2022, 2, 7), _news.Browser.SuggestArticles(string.Empty, 1)[0].Article.Facts.Published);

    [Fact]
    public void No_more_are_offered_than_asked_for()
    {
        Assert.Single(_news.Browser.SuggestSpeakers(string.Empty, 1));
        Assert.Empty(_news.Browser.SuggestSpeakers(string.Empty, 0));
        Assert.Empty(_news.Browser.SuggestOutlets(string.Empty, 0));
        Assert.Empty(_news.Browser.SuggestArticles(string.Empty, 0));
    }

    public void Dispose() => _news.Dispose();

    private IEnumerable<string> Both(string typed)
    {
        var found = _news.Browser.Article(new() { Article = typed })!;
        return found.Others.Prepend(found.Article).Select(one => one.Article.File);
    }
}
