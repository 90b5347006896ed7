using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class HistoryTests : IDisposable
{
    private static readonly DateTimeOffset First = new(2022, 2, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Second = new(2022, 2, 3, 10, 15, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Third = new(2022, 2, 4, 8, 0, 0, TimeSpan.Zero);

    private readonly CoverageFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void What_a_newer_version_changed_took_out_and_added_is_known_from_statement_to_statement()
    {
        Add("a.txt", First, ("Mira Holt", "the harbour will stay open all winter"), ("Jon Brand", "nobody asked the pilots"), ("Ada Poe", "the tide was low"));

        Add("a.txt", Second, ("Mira Holt", "the harbour will stay shut all winter"), ("Ada Poe", "the tide was low"), ("Ben Roe", "dredging begins in May"));

        _index.Read(snapshot =>
        {
            var article = snapshot.FindArticle("a.txt")!;
            var version = Assert.Single(snapshot.History.VersionsOf(article.Id));
            Assert.Equal((First, Second), (version.Seen!.Value, version.Until));
            Assert.Contains("stay open all winter", snapshot.History.Text(version.Id)!, StringComparison.Ordinal);
            var changes = snapshot.History.ChangesOf(article.Id);
            Assert.Equal(
                [
                    (ChangeKind.Changed, "the harbour will stay open all winter", "the harbour will stay shut all winter"),
                    (ChangeKind.TakenOut, "nobody asked the pilots", null),
                    (ChangeKind.New, null, "dredging begins in May"),
                ],
                changes.Select(change => (change.Kind, Words(change.Earlier), change.Now is { } now ? Words(snapshot.Statements([now])[0]) : null)));
            Assert.All(changes, change => Assert.Equal((Second, version.Id), (change.At, change.Version)));
            Assert.All(changes.Where(change => change.Earlier is not null), change =>
                Assert.All(change.Earlier!.Attribution.Content, run => Assert.True(run.IsSliceOf(snapshot.History.Text(change.Version)!))));
            Assert.Equal(Second, article.Seen);
            return 0;
        });
    }

    [Fact]
    public void What_was_changed_twice_tells_both_wordings_of_before()
    {
        Add("a.txt", First, ("Mira Holt", "the harbour will stay open all winter"));
        Add("a.txt", Second, ("Mira Holt", "the harbour will stay shut all winter"));
        Add("a.txt", Third, ("Mira Holt", "the harbour will stay shut all summer"));

        _index.Read(snapshot =>
        {
            var now = Assert.Single(snapshot.StatementsOf(snapshot.FindArticle("a.txt")!.Id));
            Assert.Equal(
                [(Second, "the harbour will stay open all winter"), (Third, "the harbour will stay shut all winter")],
                snapshot.History.ChangesTo([now.Id]).Select(change => (change.At, Words(change.Earlier))));
            return 0;
        });
    }

    [Fact]
    public void What_was_taken_out_is_found_by_its_words_until_it_is_put_back()
    {
        Add("a.txt", First, ("Mira Holt", "the lighthouse is a ruin"), ("Ada Poe", "the tide was low"));
        Add("a.txt", Second, ("Ada Poe", "the tide was low"));

        var found = Assert.Single(_index.Read(snapshot => snapshot.History.FindTakenOut("Who said that the lighthouse is a ruin?", 3)));
        Assert.Equal((ChangeKind.TakenOut, "the lighthouse is a ruin", "Mira Holt"), (found.Kind, Words(found.Earlier), found.Earlier!.Attribution.Speaker!.Name));
        Assert.Empty(_index.Who("Mira Holt"));
        Assert.Empty(_index.Read(snapshot => snapshot.History.FindTakenOut("anchors", 3)));

        Add("a.txt", Third, ("Ada Poe", "the tide was low"), ("Mira Holt", "the lighthouse is a ruin"));
        Assert.Empty(_index.Read(snapshot => snapshot.History.FindTakenOut("the lighthouse is a ruin", 3)));
    }

    [Fact]
    public void Words_that_are_given_to_another_speaker_are_changed()
    {
        Add("a.txt", First, ("Mira Holt", "the lighthouse is a ruin"));
        Add("a.txt", Second, ("Jon Brand", "the lighthouse is a ruin"));

        var change = Assert.Single(_index.Read(snapshot => snapshot.History.ChangesOf(snapshot.FindArticle("a.txt")!.Id)));
        Assert.Equal((ChangeKind.Changed, "Mira Holt"), (change.Kind, change.Earlier!.Attribution.Speaker!.Name));
    }

    [Fact]
    public void Other_facts_over_the_same_text_are_no_version()
    {
        Add("a.txt", First, ("Mira Holt", "the lighthouse is a ruin"));
        var reading = Some.Reading("Mira Holt", "the lighthouse is a ruin");
        var article = new Article(reading.Article.Text, new ArticleFacts { Title = "Ruins" }, reading.Article.Blocks);

        using (var batch = _index.Coverage.BeginBatch())
        {
            Assert.Equal(AddOutcome.Replaced, batch.Add("a.txt", "other", Some.Reading(article, [.. reading.Attributions]), Second));
            batch.Commit();
        }

        _index.Read(snapshot =>
        {
            Assert.Empty(snapshot.History.VersionsOf(snapshot.FindArticle("a.txt")!.Id));
            Assert.Equal("Ruins", snapshot.FindArticle("a.txt")!.Facts.Title);
            return 0;
        });
    }

    [Fact]
    public void A_removed_article_takes_its_history_with_it()
    {
        Add("a.txt", First, ("Mira Holt", "the lighthouse is a ruin"), ("Ada Poe", "the tide was low"));
        Add("a.txt", Second, ("Ada Poe", "the tide was high"));

        _index.Coverage.Remove("a.txt");

        Assert.Empty(_index.Read(snapshot => snapshot.History.FindTakenOut("the lighthouse is a ruin", 3)));
        using var connection = Tables.Open(_index.Database);
        foreach (var table in new[] { "version", "change", "taken_out", "sketch", "copy" })
        {
            Assert.Equal(0, Tables.Number(connection, $"SELECT count(*) FROM {table}"));
        }
    }

    [Fact]
    public void A_removed_article_is_known_by_its_address_and_its_text_until_it_is_added_again()
    {
        var reading = At("https://coast.example/ruin", "The Coast Post", "The lighthouse is a ruin.");
        var content = ArticleContent.Hash(reading.Article);
        _index.Coverage.Add("a.txt", "1", reading);
        using (var batch = _index.Coverage.BeginBatch())
        {
            batch.Remove("a.txt");
            batch.MarkRemoved(new RemovedArticle(content, "https://coast.example/ruin", "a.txt", "Ruin", Second, "Ada"));
            batch.Commit();
        }

        _index.Read(snapshot =>
        {
            Assert.Equal("Ada", snapshot.History.FindRemoved("http://WWW.coast.example/ruin/?utm_source=feed#top", null)!.By);
            Assert.Equal(Second, snapshot.History.FindRemoved(null, content)!.At);
            Assert.Null(snapshot.History.FindRemoved("https://coast.example/other", "0"));
            return 0;
        });

        _index.Coverage.Add("b.txt", "1", reading);
        Assert.Null(_index.Read(snapshot => snapshot.History.FindRemoved("https://coast.example/ruin", content)));
    }

    [Fact]
    public void The_same_article_is_found_by_its_address_or_its_text_but_not_another_outlets_copy()
    {
        var reading = At("https://coast.example/ruin", "The Coast Post", "The lighthouse is a ruin.");
        var content = ArticleContent.Hash(reading.Article);
        _index.Coverage.Add("a.txt", "1", reading);

        _index.Read(snapshot =>
        {
            Assert.Equal("a.txt", snapshot.History.FindSame("https://coast.example/ruin?utm_campaign=x", "0", null)!.File);
            Assert.Equal("a.txt", snapshot.History.FindSame(null, content, null)!.File);
            Assert.Equal("a.txt", snapshot.History.FindSame(null, content, "the coast post")!.File);
            Assert.Null(snapshot.History.FindSame(null, content, "The Hill Gazette"));
            Assert.Null(snapshot.History.FindSame("https://hill.example/ruin", content, null));
            Assert.Null(snapshot.History.FindSame(null, "0", null));
            return 0;
        });
    }

    [Theory]
    [InlineData("http://Example.com/a", "https://example.com/a/")]
    [InlineData("https://www.example.com:443/a?id=7&utm_source=x&fbclid=y", "https://example.com/a?id=7#words")]
    [InlineData("https://example.com", "https://example.com/")]
    public void Two_spellings_of_an_address_are_one(string one, string other) => Assert.Equal(ArticleAddress.Key(one), ArticleAddress.Key(other));

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/A")]
    [InlineData("https://example.com/a?id=7", "https://example.com/a?id=8")]
    [InlineData("https://example.com:8443/a", "https://example.com/a")]
    public void Two_addresses_are_two(string one, string other) => Assert.NotEqual(ArticleAddress.Key(one), ArticleAddress.Key(other));

    [Theory]
    [InlineData(null)]
    [InlineData("ftp://example.com/a")]
    [InlineData("not an address")]
    public void What_is_no_address_has_no_key(string? address) => Assert.Null(ArticleAddress.Key(address));

    [Fact]
    public void Wire_copies_are_recognised_and_other_articles_are_not()
    {
        string[] report =
        [
            .. Enumerable.Range(0, 12).Select(i => $"Paragraph number {i} of the report tells at some length of pilots, tugs and the {Word(i)} that lay off the {Word(i + 40)} at dawn."),
        ];
        _index.Add("agency.txt", At("https://agency.example/1", "The Agency", report));
        _index.Add("post.txt", At("https://post.example/7", "The Post", [.. report.Take(11), "The Post adds a line of its own."]));
        _index.Add("half.txt", At("https://half.example/7", "The Half", [.. report.Take(6), .. Enumerable.Range(50, 6).Select(i => $"Quite another thing was seen by {Word(i)} in the hills of {Word(i + 9)} on that same day.")]));

        _index.Read(snapshot =>
        {
            var ids = snapshot.Articles().ToDictionary(article => article.File, article => article.Id);
            var pair = Assert.Single(snapshot.History.CopiesAmong(ids.Values));
            Assert.Equal(new[] { ids["agency.txt"], ids["post.txt"] }.Order(), new[] { pair.ArticleId, pair.OtherId }.Order());
            Assert.Equal("post.txt", Assert.Single(snapshot.History.CopiesOf(ids["agency.txt"])).File);
            Assert.Empty(snapshot.History.CopiesOf(ids["half.txt"]));
            return 0;
        });

        _index.Coverage.Remove("post.txt");
        Assert.Empty(_index.Read(snapshot => snapshot.History.CopiesOf(snapshot.FindArticle("agency.txt")!.Id)));
    }

    private static string Word(int number) => string.Concat($"{number + 17}".Select(digit => (string[])["ba", "co", "di", "fu", "ge", "ha", "ki", "lo", "mu", "ne"] is var all ? all[digit - '0'] : ""));

    private static string? Words(Statement? statement) => statement?.Attribution.Content[0].Text;

    private static ArticleReading At(string url, string outlet, params string[] paragraphs) =>
        Some.Reading(Some.Article(new ArticleFacts { Url = url, Outlet = outlet }, paragraphs));

    private void Add(string file, DateTimeOffset seen, params (string Name, string Content)[] said)
    {
        var article = Some.Article([.. said.Select(one => $"{one.Name} said: {one.Content}")]);
        var reading = Some.Reading(article, [.. said.Select(one => Some.Said(article, one.Name, one.Content))]);
        using var batch = _index.Coverage.BeginBatch();
        batch.Add(file, ArticleContent.Hash(article), reading, seen);
        batch.Commit();
    }
}
