using OnRecord.Reading;
using OnRecord.Testing;

namespace OnRecord.Coverage.Tests;

public sealed class WholeListsTests : IDisposable
{
    private static readonly string?[] Days = ["2022-01-03", "2022-01-01", null, "2022-01-03", "2022-01-02", null];

    private readonly CoverageFixture _index = new();

    public WholeListsTests()
    {
        for (var at = 0; at < Days.Length; at++)
        {
            Add(at, Days[at], at % 2 == 0 ? "Coast Post" : "Hill Post");
        }
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Reading_on_behind_the_last_place_gives_every_statement_once_newest_first(int most)
    {
        var all = Statements(StatementFilter.None, after: null, 100);

        var read = new List<StatementEntry>();
        while (Statements(StatementFilter.None, read.Count == 0 ? null : read[^1].Place, most) is { Count: > 0 } page)
        {
            read.AddRange(page);
        }

        Assert.Equal(12, all.Count);
        Assert.Equal(all, read);
        Assert.Equal(all.OrderBy(one => one.Place), all);
        Assert.Equal(Days.Order(StringComparer.Ordinal).Reverse().SelectMany(day => new[] { day, day }), all.Select(one => one.Place.Day?.ToString("yyyy-MM-dd")));
        Assert.Equal([1, 2], all.Take(2).Select(one => one.Place.Number));
    }

    [Fact]
    public void What_is_added_in_front_shifts_nothing_behind_a_place()
    {
        var all = Statements(StatementFilter.None, after: null, 100);

        Add(7, "2023-05-05", "Coast Post");
        Add(8, "2021-05-05", "Coast Post");
        var rest = Statements(StatementFilter.None, all[3].Place, 100);

        Assert.Equal(all.Skip(4), rest.Where(one => all.Contains(one)));
        Assert.Equal(all.Count - 4 + 2, rest.Count);
    }

    [Fact]
    public void Filters_give_what_the_whole_list_has_that_fits()
    {
        var all = Statements(StatementFilter.None, after: null, 100);
        StatementFilter[] filters =
        [
            new() { Kind = AttributionKind.Direct },
            new() { Articles = new() { Outlet = "coast post" } },
            new() { Articles = new() { Since = new(2022, 1, 2) } },
            new() { Articles = new() { Until = new(2022, 1, 2) }, Kind = AttributionKind.Indirect },
            new() { ArticleId = all[4].Place.ArticleId },
        ];

        Assert.All(filters, filter => Assert.Equal(all.Where(filter.Fits), Statements(filter, after: null, 100)));
        Assert.All(filters, filter => Assert.Contains(all, one => filter.Fits(one)));
    }

    [Fact]
    public void A_speakers_statements_are_those_of_the_whole_list_in_its_order()
    {
        var speaker = _index.Best("Mira Holt")!.Speaker;

        var theirs = _index.Read(snapshot => snapshot.Lists.StatementsBy(speaker.Id));

        Assert.Equal(Statements(StatementFilter.None, after: null, 100).Where(one => one.Kind == AttributionKind.Indirect), theirs);
        Assert.Equal(6, theirs.Count);
    }

    [Fact]
    public void Articles_are_read_on_behind_the_last()
    {
        var all = Articles(after: null, 100);

        var read = new List<ArticleSummary>();
        while (Articles(read.Count == 0 ? null : (read[^1].Article.Facts.Published, read[^1].Article.Id), 2) is { Count: > 0 } page)
        {
            read.AddRange(page);
        }

        Assert.Equal(6, all.Count);
        Assert.Equal(all.Select(one => one.Article.Id), read.Select(one => one.Article.Id));
        Assert.Equal(all.Select(one => one.Article.Id), _index.Read(snapshot => snapshot.ListArticles(CoverageFilter.None, 0, 100)).Select(one => one.Article.Id));
    }

    [Fact]
    public void Days_of_outlets_add_up_and_named_speakers_are_all_there()
    {
        var days = _index.Read(snapshot => snapshot.Lists.ArticlesByDay());
        var speakers = _index.Read(snapshot => snapshot.Lists.NamedSpeakers());

        Assert.Equal(6, days.Sum(day => day.Articles));
        Assert.Equal(2, days.Where(day => day.Day is null).Sum(day => day.Articles));
        Assert.Equal(["Jon Brand", "Mira Holt"], speakers.Select(speaker => speaker.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_moment_is_another_after_every_change_and_the_same_where_nothing_changed()
    {
        var moments = new List<string> { Moment() };
        Assert.Equal(moments[0], Moment());

        Add(9, "2022-02-02", "Coast Post");
        moments.Add(Moment());
        _index.Coverage.Remove("a9.txt");
        moments.Add(Moment());
        Add(1, "2022-02-02", "Coast Post");
        moments.Add(Moment());
        _index.Coverage.Rebuild(_ => { });
        moments.Add(Moment());

        Assert.Equal(moments.Distinct(), moments);
    }

    private string Moment() => _index.Read(snapshot => snapshot.Lists.Moment);

    private IReadOnlyList<StatementEntry> Statements(StatementFilter filter, StatementPlace? after, int most) =>
        _index.Read(snapshot => snapshot.Lists.Statements(filter, after, most));

    private IReadOnlyList<ArticleSummary> Articles((DateOnly? Day, string Id)? after, int most) =>
        _index.Read(snapshot => snapshot.Lists.Articles(CoverageFilter.None, after, most));

    private void Add(int number, string? day, string outlet)
    {
        var facts = new ArticleFacts { Outlet = outlet, Published = day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) };
        var article = Some.Article(facts, $"\"The ferry {number} sails,\" said Jon Brand.", $"Mira Holt said that the harbour {number} is open.");
        _index.Coverage.Add(
            $"a{number}.txt", $"{number} {day}", Some.Reading(
                article,
                Some.Said(article, "Jon Brand", $"The ferry {number} sails,", form: AttributionKind.Direct),
                Some.Said(article, "Mira Holt", $"that the harbour {number} is open")));
    }
}
