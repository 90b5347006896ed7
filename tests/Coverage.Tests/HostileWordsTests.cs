using FsCheck;
using FsCheck.Fluent;
using OnRecord.Coverage.Speakers;

namespace OnRecord.Coverage.Tests;

public sealed class HostileWordsTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "*", "^", ":", "(", ")", "{", "}", "+", "-", " OR ", " AND ", " NOT ", "NEAR(", ",", "content:", "keys : f1", ";", "--",
        "DROP TABLE statement", "\0", "😀", "\uD83D", "́", "ﬁ", "ß", "İ", "﷽", "harbour", "\\", "%", "_", "\n", "x'00'", "$1", "?", "1e309", "𐍈", "٣", "ª",
    ];

    private readonly CoverageFixture _index = new();

    public HostileWordsTests() => _index.Said("Ada Poe", "the harbour is open", "harbour master");

    public void Dispose() => _index.Dispose();

    [Fact]
    public void No_words_are_ever_syntax()
    {
        var hostile = Gen.ArrayOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<string>().Where(text => text is not null)))
            .Select(string.Concat);
        using var snapshot = _index.Coverage.Open();

        Prop.ForAll(hostile.Two().ToArbitrary(), pair =>
        {
            foreach (var match in Enum.GetValues<TermMatch>())
            {
                var query = new SearchQuery { Terms = [[pair.Item1, "b"], [pair.Item2]], Match = match, ContentOnly = pair.Item1.Length % 2 == 0 };
                snapshot.Search.SearchStatements(query);
                snapshot.Search.SearchStatements(query with { Outlet = pair.Item1, Speakers = [1] });
                snapshot.Search.SearchPassages(query with { Outlet = pair.Item2 });
            }

            snapshot.Search.CountStatements(pair.Item1);
            snapshot.FindSpeakers(pair.Item1);
            snapshot.FindArticle(pair.Item2);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        Assert.Equal(1, _index.Coverage.Status().Statements);
    }

    [Theory]
    [InlineData("harbour OR zebra")]
    [InlineData("harbour NOT open")]
    [InlineData("content:harbour")]
    [InlineData("har*")]
    public void Operators_are_words(string words)
    {
        var hits = _index.Read(snapshot => snapshot.Search.SearchStatements(new SearchQuery { Terms = [[words]], ContentOnly = true }));

        Assert.Empty(hits);
    }

    [Fact]
    public void Terms_of_punctuation_alone_find_nothing_and_hide_nothing()
    {
        _index.Read(snapshot =>
        {
            Assert.Empty(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["…"], ["\"*\""]] }));
            Assert.Single(snapshot.Search.SearchStatements(new SearchQuery { Terms = [["…"], ["harbour"]], Match = TermMatch.All }));
            return 0;
        });
    }

    [Fact]
    public void A_query_of_very_many_terms_is_answered()
    {
        var terms = Enumerable.Range(0, 3000).Select(i => (IReadOnlyList<string>)[$"word{i}", "harbour"]).ToList();

        var hits = _index.Read(snapshot => snapshot.Search.SearchStatements(new SearchQuery { Terms = terms }));

        Assert.Single(hits);
    }

    [Fact]
    public void Names_of_any_letters_are_kept_and_found_again_in_the_same_letters()
    {
        var names = ArbMap.Default.GeneratorFor<string>().Where(name => name is not null && WordList.Of(name).Count is > 0 and < 12);

        Prop.ForAll(names.ToArbitrary(), name =>
        {
            using var index = new CoverageFixture();
            index.Said(name, "the harbour is open");
            index.Said(name, "the harbour is shut", name, Reading.SpeakerKind.Organization);
            return index.Who(name).Count > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
    }
}
