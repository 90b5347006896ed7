using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class AddingTests : IDisposable
{
    private readonly CoverageFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void An_article_comes_back_as_it_was_read()
    {
        var facts = new ArticleFacts
        {
            Title = "Talks on the harbour", Outlet = "The Coast Post", Author = "Ada Poe", Published = new DateOnly(2022, 1, 24),
            Url = "https://coast.example/talks",
        };
        var article = Some.Article(facts, "Talks on the harbour", "The ferry was late.", "\"We will dredge it,\" Mira Holt said.", "Nobody asked why.");
        var said = Some.Said(article, "Mira Holt", "We will dredge it,", "harbour master", source: "Mira Holt", cue: "said", form: AttributionKind.Direct);

        Assert.Equal(AddOutcome.Added, _index.Coverage.Add("talks.txt", "abc", Some.Reading(article, said)));

        _index.Read(snapshot =>
        {
            var indexed = snapshot.FindArticle("talks.txt")!;
            Assert.Equal(indexed, snapshot.FindArticle(indexed.Id));
            Assert.Equal(("talks.txt", "abc", facts), (indexed.File, indexed.Hash, indexed.Facts));
            Assert.Matches("^[0-9a-f]{8,10}$", indexed.Id);
            Assert.Equal(article.Text, snapshot.Text(indexed.Id));
            var statement = Assert.Single(snapshot.StatementsOf(indexed.Id));
            Assert.Equivalent(said, statement.Attribution, strict: true);
            Assert.Equal((3, indexed), (statement.Paragraph, statement.Article));
            Assert.Equal("Mira Holt", statement.Speaker!.Name);
            Assert.Equal([1, 2, 3, 4], snapshot.PassagesOf(indexed.Id).Select(passage => passage.Number));
            Assert.All(snapshot.PassagesOf(indexed.Id), passage => Assert.True(passage.Run.IsSliceOf(article.Text)));
            Assert.Equal(BlockKind.Title, snapshot.PassagesOf(indexed.Id)[0].Kind);
            return 0;
        });
    }

    [Fact]
    public void An_unchanged_file_is_skipped()
    {
        var reading = Some.Reading("Mira Holt", "the harbour is open");
        _index.Coverage.Add("a.txt", "1", reading);

        Assert.Equal(AddOutcome.Unchanged, _index.Coverage.Add("a.txt", "1", reading));
        Assert.True(_index.Coverage.Holds("a.txt", "1"));
        Assert.False(_index.Coverage.Holds("a.txt", "2"));
        Assert.Equal(1, _index.Coverage.Status().Articles);
    }

    [Fact]
    public void A_changed_file_replaces_its_old_statements()
    {
        _index.Coverage.Add("a.txt", "1", Some.Reading("Mira Holt", "the harbour is open"));

        Assert.Equal(AddOutcome.Replaced, _index.Coverage.Add("a.txt", "2", Some.Reading("Jon Brand", "the lighthouse is dark")));

        Assert.Empty(_index.Who("Mira Holt"));
        Assert.Equal(["Jon Brand"], _index.Who("Jon Brand"));
        _index.Read(snapshot =>
        {
            Assert.Empty(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["harbour"]] }));
            Assert.Empty(snapshot.Search.SearchPassages(new SearchQuery { Terms = [["harbour"]] }));
            Assert.Single(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["lighthouse"]] }));
            return 0;
        });
        Assert.Equal((1, 1, 1), (_index.Coverage.Status().Articles, _index.Coverage.Status().Statements, _index.Coverage.Status().Speakers));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_removed_article_is_gone_from_everywhere(bool byId)
    {
        var facts = new ArticleFacts { Title = "Harbour news", Outlet = "The Coast Post", Published = new DateOnly(2022, 1, 24) };
        var article = Some.Article(facts, "Harbour news", "Mira Holt said the harbour is open.");
        _index.Add("a.txt", Some.Reading(article, Some.Said(article, "Mira Holt", "the harbour is open", "harbour master")));
        var (statements, passages) = _index.Read(snapshot => (
            snapshot.StatementsOf(snapshot.FindArticle("a.txt")!.Id).Select(statement => statement.Id).ToList(),
            snapshot.PassagesOf(snapshot.FindArticle("a.txt")!.Id).Select(passage => passage.Id).ToList()));
        var id = _index.Read(snapshot => snapshot.FindArticle("a.txt")!.Id);

        Assert.True(_index.Coverage.Remove(byId ? id : "a.txt"));

        Assert.False(_index.Coverage.Remove(byId ? id : "a.txt"));
        _index.Read(snapshot =>
        {
            Assert.Null(snapshot.FindArticle("a.txt"));
            Assert.Null(snapshot.Text(id));
            Assert.Empty(snapshot.Articles());
            Assert.Empty(snapshot.Outlets());
            Assert.Null(snapshot.NewestDay());
            Assert.Empty(snapshot.Statements(statements));
            Assert.Empty(snapshot.Passages(passages));
            Assert.Empty(snapshot.FindSpeakers("Mira Holt"));
            Assert.Empty(snapshot.FindSpeakers("the harbour master"));
            Assert.Empty(snapshot.FindSpeakers("Mira Hollt"));
            Assert.Empty(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["harbour"]] }));
            Assert.Empty(snapshot.Search.SearchPassages(new SearchQuery { Terms = [["news"]] }));
            Assert.Equal(0, snapshot.Search.CountStatements("harbour"));
            return 0;
        });
        Assert.Equal(new CoverageStatus(0, 0, 0, 0, _index.Coverage.Status().Bytes, null, null), _index.Coverage.Status());
        Tables.AreEmpty(_index.Database);
    }

    [Fact]
    public void Only_speech_is_kept()
    {
        var article = Some.Article("Mira Holt said the harbour is open. She hoped for rain.");
        var thought = Some.Said(article, "Mira Holt", "for rain") with { Act = AttributionAct.Thought };

        _index.Add("a.txt", Some.Reading(article, Some.Said(article, "Mira Holt", "the harbour is open"), thought));

        Assert.Equal(1, _index.Coverage.Status().Statements);
    }

    [Fact]
    public void Furniture_is_stored_but_no_passage_and_no_statement()
    {
        var text = "Sign up for our letter!\n\nMira Holt said the harbour is open.";
        var article = new Article(text, ArticleFacts.None, [new Block(new TextSpan(0, 23), BlockKind.Furniture), new Block(new TextSpan(25, text.Length), BlockKind.Paragraph)]);
        var letter = new Attribution { Content = [Some.Find(article, "our letter")], Kind = AttributionKind.Indirect, Context = new TextSpan(0, 23) };

        _index.Add("a.txt", Some.Reading(article, letter, Some.Said(article, "Mira Holt", "the harbour is open")));

        _index.Read(snapshot =>
        {
            var id = snapshot.FindArticle("a.txt")!.Id;
            Assert.Equal(text, snapshot.Text(id));
            Assert.Equal("Mira Holt said the harbour is open.", Assert.Single(snapshot.PassagesOf(id)).Run.Text);
            Assert.Equal("the harbour is open", Assert.Single(snapshot.StatementsOf(id)).Attribution.Content[0].Text);
            Assert.Empty(snapshot.Search.SearchPassages(new SearchQuery { Terms = [["letter"]] }));
            return 0;
        });
    }

    [Theory]
    [InlineData("a\0b\0")]
    [InlineData("half a pair \uD83D and more")]
    [InlineData("😀 “curly” — naïve Ünïcode\r\n\ttabs")]
    public void Every_code_unit_of_a_text_is_kept(string text)
    {
        var article = new Article(text + " end", ArticleFacts.None, [new Block(new TextSpan(0, text.Length), BlockKind.Paragraph)]);
        _index.Add("a.txt", Some.Reading(article, new Attribution
        {
            Content = [Run.Of(article.Text, new TextSpan(1, text.Length))], Kind = AttributionKind.Direct, Context = new TextSpan(0, text.Length),
        }));

        _index.Read(snapshot =>
        {
            var id = snapshot.FindArticle("a.txt")!.Id;
            Assert.Equal(article.Text, snapshot.Text(id));
            Assert.Equal(text[1..], Assert.Single(snapshot.StatementsOf(id)).Attribution.Content[0].Text);
            return 0;
        });
    }

    [Fact]
    public void A_quotation_may_run_over_paragraphs()
    {
        var article = Some.Article("\"The pier is old,\" Mira Holt said. \"It creaks.", "\"And it leans.\"");
        var said = Some.Said(article, "Mira Holt", "The pier is old,") with { Content = [Some.Find(article, "The pier is old,"), Some.Find(article, "It creaks."), Some.Find(article, "And it leans.")] };
        _index.Add("a.txt", Some.Reading(article, said));

        var statement = Assert.Single(_index.Read(snapshot => snapshot.StatementsOf(snapshot.FindArticle("a.txt")!.Id)));

        Assert.Equal(["The pier is old,", "It creaks.", "And it leans."], statement.Attribution.Content.Select(run => run.Text));
        Assert.All(statement.Attribution.Content, run => Assert.True(run.IsSliceOf(article.Text)));
    }

    [Fact]
    public void A_run_that_is_no_slice_of_the_text_is_refused_and_nothing_is_kept()
    {
        var article = Some.Article("Mira Holt said the harbour is open.");
        var wrong = Some.Said(article, "Mira Holt", "the harbour is open") with { Content = [new Run(new TextSpan(0, 4), "Nora")] };

        Assert.Throws<ArgumentException>(() => _index.Add("a.txt", Some.Reading(article, wrong)));

        Assert.Equal(0, _index.Coverage.Status().Articles);
        Assert.Equal(AddOutcome.Added, _index.Said("Mira Holt", "the harbour is open"));
    }

    [Fact]
    public void A_batch_shows_when_it_is_committed()
    {
        using (var batch = _index.Coverage.BeginBatch())
        {
            batch.Add("a.txt", "1", Some.Reading("Mira Holt", "the harbour is open"));
            batch.Add("b.txt", "1", Some.Reading("Jon Brand", "the lighthouse is dark"));
            Assert.Equal(0, _index.Coverage.Status().Articles);
            batch.Commit();
            Assert.Equal(2, _index.Coverage.Status().Articles);
            batch.Remove("a.txt");
        }

        Assert.Equal(2, _index.Coverage.Status().Articles);
    }
}
