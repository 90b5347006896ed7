using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly CoverageFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void The_best_comes_first_and_has_the_highest_score()
    {
        _index.Said("Ada Poe", "the harbour, the harbour and nothing but the harbour");
        _index.Said("Ben Roe", "the harbour is one of many places in a long report on roads, bridges, tunnels and old stations");
        _index.Said("Cy Dow", "roads and bridges");

        var hits = Statements("harbour");

        Assert.Equal(["Ada Poe", "Ben Roe"], hits.Select(hit => hit.Statement.Speaker!.Name));
        Assert.True(hits[0].Score > hits[1].Score);
        Assert.All(hits, hit => Assert.True(hit.Score >= 0));
    }

    [Fact]
    public void A_rare_word_weighs_more_than_a_common_one()
    {
        for (var i = 0; i < 6; i++)
        {
            _index.Said($"Person Number{(char)('a' + i)}", $"the harbour will be open on day {i}");
        }

        _index.Said("Ada Poe", "the lanterns will be lit");

        Assert.Equal("Ada Poe", Statements("harbour", "lantern")[0].Statement.Speaker!.Name);
    }

    [Fact]
    public void What_was_said_weighs_more_than_what_stands_around_it()
    {
        var around = Some.Article("Speaking of the dredging, Ben Roe said the tide was low.");
        _index.Add("around.txt", Some.Reading(around, Some.Said(around, "Ben Roe", "the tide was low")));
        var inside = Some.Article("Speaking of the tide, Ada Poe said the dredging was late.");
        _index.Add("inside.txt", Some.Reading(inside, Some.Said(inside, "Ada Poe", "the dredging was late")));

        Assert.Equal(["Ada Poe", "Ben Roe"], Statements("dredging").Select(hit => hit.Statement.Speaker!.Name));
        var only = Find(new SearchQuery { Terms = [["dredging"]], ContentOnly = true });
        Assert.Equal("Ada Poe", Assert.Single(only).Statement.Speaker!.Name);
    }

    [Fact]
    public void A_statement_is_found_by_its_headline_and_by_the_name_behind_a_pronoun()
    {
        var facts = new ArticleFacts { Title = "Row over moorings" };
        var article = Some.Article(facts, "Row over moorings", "He said the fee was fair.");
        _index.Add("a.txt", Some.Reading(article, Some.Said(article, "Ada Poe", "the fee was fair", "harbour master", source: "He")));

        Assert.Single(Statements("mooring"));
        Assert.Single(Statements("poe"));
    }

    [Fact]
    public void Words_are_found_in_other_forms_and_without_their_accents()
    {
        _index.Said("Ada Poe", "the café negotiated with the fishers");

        Assert.Single(Statements("CAFE"));
        Assert.Single(Statements("negotiating"));
        Assert.Single(Statements("fisher"));
    }

    [Fact]
    public void All_any_and_phrase_mean_what_they_say()
    {
        _index.Said("Ada Poe", "there is a clearer path ahead");
        _index.Said("Ben Roe", "the path is clearer now");
        _index.Said("Cy Dow", "nothing is clearer");

        Assert.Equal(["Ada Poe", "Ben Roe", "Cy Dow"], Names(TermMatch.Any, "clearer", "path"));
        Assert.Equal(["Ada Poe", "Ben Roe"], Names(TermMatch.All, "clearer", "path"));
        Assert.Equal(["Ada Poe"], Names(TermMatch.Phrase, "clearer", "path"));
        Assert.Equal(["Ada Poe"], Names(TermMatch.Any, "clearer path"));
        Assert.Empty(Names(TermMatch.Phrase, "path", "ahead", "clearer"));

        IEnumerable<string> Names(TermMatch match, params string[] words) =>
            Find(new SearchQuery { Terms = [.. words.Select(word => new[] { word })], Match = match }).Select(hit => hit.Statement.Speaker!.Name).Order();
    }

    [Fact]
    public void One_alternative_of_a_term_is_enough()
    {
        _index.Said("Ada Poe", "the ship sank");
        _index.Said("Ben Roe", "the vessel sank");
        _index.Said("Cy Dow", "the vessel rose");

        var found = Find(new SearchQuery { Terms = [["ship", "vessel"], ["sank"]], Match = TermMatch.All });
        var phrases = Find(new SearchQuery { Terms = [["ship", "vessel"], ["sank", "rose"]], Match = TermMatch.Phrase });

        Assert.Equal(["Ada Poe", "Ben Roe"], found.Select(hit => hit.Statement.Speaker!.Name).Order());
        Assert.Equal(3, phrases.Count);
    }

    [Fact]
    public void Filters_keep_to_speakers_days_outlets_and_quotations()
    {
        Report("a.txt", "Ada Poe", "The Coast Post", new DateOnly(2022, 1, 1), AttributionKind.Indirect);
        Report("b.txt", "Ben Roe", "the coast post", new DateOnly(2022, 1, 2), AttributionKind.Direct);
        Report("c.txt", "Cy Dow", "Inland News", new DateOnly(2022, 1, 3), AttributionKind.Mixed);
        Report("d.txt", "Dee Fox", null, null, AttributionKind.Indirect);
        var harbour = new SearchQuery { Terms = [["harbour"]] };

        foreach (var query in new[] { harbour, harbour with { Terms = [] } })
        {
            Assert.Equal("abcd", Files(query));
            Assert.Equal("bc", Files(query with { QuotedOnly = true }));
            Assert.Equal("bc", Files(query with { Since = new DateOnly(2022, 1, 2) }));
            Assert.Equal("ab", Files(query with { Until = new DateOnly(2022, 1, 2) }));
            Assert.Equal("b", Files(query with { Since = new DateOnly(2022, 1, 2), Until = new DateOnly(2022, 1, 2) }));
            Assert.Equal("ab", Files(query with { Outlet = "THE COAST POST" }));
            Assert.Equal("", Files(query with { Outlet = "Nowhere Times" }));
            Assert.Equal("ac", Files(query with { Speakers = [Id("Ada Poe"), Id("Cy Dow")] }));
            Assert.Equal("", Files(query with { Speakers = [] }));
            Assert.Equal("", Files(query with { Speakers = [987654321] }));
            Assert.Equal("b", Files(query with { Speakers = [Id("Ada Poe"), Id("Ben Roe")], QuotedOnly = true, Outlet = "The Coast Post" }));
        }

        string Files(SearchQuery query) =>
            string.Concat(Find(query).Select(hit => hit.Statement.Article.File[0]).Order());
    }

    [Fact]
    public void Passages_keep_to_days_and_outlets_too()
    {
        Report("a.txt", "Ada Poe", "The Coast Post", new DateOnly(2022, 1, 1), AttributionKind.Indirect);
        Report("b.txt", "Ben Roe", "Inland News", new DateOnly(2022, 1, 2), AttributionKind.Direct);
        var harbour = new SearchQuery { Terms = [["harbour"]] };

        foreach (var query in new[] { harbour, harbour with { Terms = [] } })
        {
            Assert.Equal("ba", Files(query));
            Assert.Equal("b", Files(query with { Since = new DateOnly(2022, 1, 2) }));
            Assert.Equal("a", Files(query with { Outlet = "the coast post" }));
            Assert.Equal("b", Files(query with { Most = 1 }));
        }

        string Files(SearchQuery query) => _index.Read(snapshot =>
            string.Concat(snapshot.Passages([.. snapshot.Search.SearchPassages(query).Select(hit => hit.Id)]).Select(passage => passage.Article.File[0])));
    }

    [Fact]
    public void Without_terms_the_newest_come_first()
    {
        Report("a.txt", "Ada Poe", null, new DateOnly(2022, 1, 2), AttributionKind.Indirect);
        Report("b.txt", "Ada Poe", null, null, AttributionKind.Indirect);
        Report("c.txt", "Ada Poe", null, new DateOnly(2022, 1, 3), AttributionKind.Indirect);

        Assert.Equal(["c.txt", "a.txt", "b.txt"], Find(new SearchQuery()).Select(hit => hit.Statement.Article.File));
        Assert.Equal(["c.txt", "a.txt", "b.txt"], Find(new SearchQuery { Speakers = [Id("Ada Poe")] }).Select(hit => hit.Statement.Article.File));
        Assert.Equal(["c.txt"], Find(new SearchQuery { Speakers = [Id("Ada Poe")], Most = 1 }).Select(hit => hit.Statement.Article.File));
    }

    [Fact]
    public void Of_equal_statements_the_newest_comes_first()
    {
        Report("a.txt", "Ada Poe", null, new DateOnly(2022, 1, 2), AttributionKind.Indirect);
        Report("b.txt", "Ada Poe", null, new DateOnly(2022, 1, 3), AttributionKind.Indirect);

        Assert.Equal(["b.txt", "a.txt"], Statements("harbour").Select(hit => hit.Statement.Article.File));
    }

    [Fact]
    public void A_term_is_counted_in_what_was_said_alone()
    {
        _index.Said("Harbour Master", "the harbour is open");
        _index.Said("Harbour Master", "the tide is low");

        _index.Read(snapshot =>
        {
            Assert.Equal(1, snapshot.Search.CountStatements("harbour"));
            Assert.Equal(2, snapshot.Search.CountStatements("the"));
            Assert.Equal(1, snapshot.Search.CountStatements("tide is"));
            Assert.Equal(0, snapshot.Search.CountStatements("master"));
            Assert.Equal(0, snapshot.Search.CountStatements("…"));
            return 0;
        });
    }

    private void Report(string file, string name, string? outlet, DateOnly? day, AttributionKind kind)
    {
        var article = Some.Article(new ArticleFacts { Outlet = outlet, Published = day }, $"{name} said the harbour is open.");
        _index.Add(file, Some.Reading(article, Some.Said(article, name, "the harbour is open", form: kind)));
    }

    private long Id(string name) => _index.Best(name)!.Speaker.Id;

    private List<(Statement Statement, double Score)> Statements(params string[] words) =>
        Find(new SearchQuery { Terms = [.. words.Select(word => new[] { word })] });

    private List<(Statement Statement, double Score)> Find(SearchQuery query) => _index.Read(snapshot =>
    {
        var hits = snapshot.Search.SearchStatements(query);
        return snapshot.Statements([.. hits.Select(hit => hit.Id)]).Zip(hits, (statement, hit) => (statement, hit.Score)).ToList();
    });
}
