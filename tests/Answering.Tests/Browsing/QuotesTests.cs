using OnRecord.Answering.Browsing;

namespace OnRecord.Answering.Tests.Browsing;

/// <summary>Statements of one speaker.</summary>
public sealed class QuotesTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Fact]
    public void The_newest_come_first_and_those_without_a_day_last()
    {
        var found = Quotes(new() { Speaker = "Ilse Brandt", Most = 10 });

        Assert.Equal(
            [
                "“The bridge is a promise to our children,”", "“No ferry has been late this year,”", "“We will keep the harbour open,”",
                "the ferries stay free", "“The ferries will run at night,”",
            ],
            Words(found));
        Assert.Equal(("Ilse Brandt", 5, null), (found.Speaker, found.Total, found.Next));
        Assert.Equal("Ilse Brandt, 5 statements, newest first:", found.Lead);
        Assert.Equal("statements by Ilse Brandt, newest first", found.Understood);
    }

    [Fact]
    public void Pages_follow_one_another_without_a_gap_or_a_repeat()
    {
        var words = new List<string>();
        var next = (int?)0;
        while (next is { } skip)
        {
            var page = Quotes(new() { Speaker = "Brandt", Most = 2, Skip = skip });
            Assert.Equal((5, skip), (page.Total, page.Skipped));
            words.AddRange(Words(page));
            next = page.Next;
        }

        Assert.Equal(Words(Quotes(new() { Speaker = "Brandt", Most = 5 })), words);
        Assert.Equal("Ilse Brandt, 3 to 4 of 5 statements, newest first:", Quotes(new() { Speaker = "Brandt", Most = 2, Skip = 2 }).Lead);
        Assert.Equal("Ilse Brandt, 5 statements: there are no more.", Quotes(new() { Speaker = "Brandt", Skip = 7 }).Lead);
    }

    [Theory]
    [InlineData("the mayor Brandt")]
    [InlineData("brant")]
    [InlineData("Ilse")]
    [InlineData("BRANDT")]
    public void The_speaker_is_found_as_a_question_finds_them(string typed) => Assert.Equal("Ilse Brandt", Quotes(new() { Speaker = typed }).Speaker);

    [Fact]
    public void A_topic_keeps_to_what_is_about_it()
    {
        var found = Quotes(new() { Speaker = "Brandt", Topic = "ferry" });

        Assert.Equal(["“No ferry has been late this year,”", "the ferries stay free", "“The ferries will run at night,”"], Words(found));
        Assert.Equal("Ilse Brandt about ferry, 3 statements, newest first:", found.Lead);
    }

    [Fact]
    public void A_topic_that_they_are_silent_on_says_so_and_shows_the_nearest_as_that()
    {
        var found = Quotes(new() { Speaker = "Kranz", Topic = "the opera house" });

        Assert.Empty(found.Statements);
        Assert.Equal("Nothing by Otto Kranz in the coverage is about the opera house.", found.Lead);
        Assert.NotEmpty(found.Nearest);
        Assert.All(found.Nearest, one => Assert.Equal("Otto Kranz", one.Name));
    }

    [Fact]
    public void Days_bound_it_and_leave_out_what_has_no_day()
    {
        var found = Quotes(new() { Speaker = "Brandt", Since = new DateOnly(2022, 1, 1), Until = new DateOnly(2022, 1, 31) });

        Assert.Equal(["“We will keep the harbour open,”", "the ferries stay free"], Words(found));
        Assert.Equal("Ilse Brandt from 1 January 2022 to 31 January 2022, 2 statements, newest first:", found.Lead);
    }

    [Fact]
    public void Where_the_days_have_nothing_it_says_when_there_is_something()
    {
        var found = Quotes(new() { Speaker = "Kranz", Since = new DateOnly(2023, 1, 1) });

        Assert.Equal(
            "Nothing by Otto Kranz since 1 January 2023 is in the coverage."
            + " There are 2 statements otherwise, from 3 January 2022 to 7 February 2022.",
            found.Lead);
        Assert.Equal(2, found.Nearest.Count);
        Assert.Equal(0, found.Total);
    }

    [Fact]
    public void Days_in_the_wrong_order_are_named() => Assert.Equal(
        "2 March 2022 is later than 1 March 2022: no day lies between them.",
        Quotes(new() { Speaker = "Brandt", Since = new DateOnly(2022, 3, 2), Until = new DateOnly(2022, 3, 1) }).Lead);

    [Theory]
    [InlineData("COAST HERALD")]
    [InlineData("the Coast Herald")]
    [InlineData("Coats Herald")]
    [InlineData("herald")]
    public void The_outlet_is_found_whatever_its_case_and_with_a_typing_error(string typed)
    {
        var found = Quotes(new() { Speaker = "Brandt", Outlet = typed });

        Assert.Equal(3, found.Total);
        Assert.All(found.Statements, one => Assert.Equal("Coast Herald", one.Statement.Article.Facts.Outlet));
        Assert.Equal("statements by Ilse Brandt in Coast Herald, newest first", found.Understood);
    }

    [Fact]
    public void An_unknown_outlet_is_said_to_be_that_and_those_there_are_are_named()
    {
        var found = Quotes(new() { Speaker = "Brandt", Outlet = "Daily Moon" });

        Assert.Equal("The coverage has no outlet Daily Moon. There are: Coast Herald; Northern Post; northern post.", found.Lead);
        Assert.Empty(found.Statements);
    }

    [Fact]
    public void An_outlet_written_two_ways_is_one() =>
        Assert.Equal(2, Quotes(new() { Speaker = "Brandt", Outlet = "Northern Post" }).Total);

    [Fact]
    public void Somebody_unknown_is_said_to_be_that()
    {
        var found = Quotes(new() { Speaker = "Wilhelmina Quist", Topic = "ferries" });

        Assert.Null(found.Speaker);
        Assert.StartsWith("Nothing by Wilhelmina Quist is in the coverage.", found.Lead, StringComparison.Ordinal);
        Assert.Empty(found.Statements);
        Assert.NotEmpty(found.Nearest);
    }

    [Fact]
    public void Two_are_set_side_by_side()
    {
        var both = _news.Browser.Compare(new() { First = "brandt", Second = "the deputy mayor", Topic = "ferries" });

        Assert.Equal("Ilse Brandt and Otto Kranz about ferries, the newest of each:", both.Lead);
        Assert.Equal((3, 1), (both.First.Total, both.Second.Total));
        Assert.Equal(["the ferries cost too much"], Words(both.Second));
    }

    [Fact]
    public void Side_by_side_with_somebody_silent_says_who_is_quoted() => Assert.Equal(
        "Only Ilse Brandt is quoted about the bridge in the coverage.",
        _news.Browser.Compare(new() { First = "Brandt", Second = "Kranz", Topic = "the bridge" }).Lead);

    public void Dispose() => _news.Dispose();

    private static IEnumerable<string> Words(StatementsFound found) => found.Statements.Select(one => one.Words);

    private StatementsFound Quotes(StatementsQuery query) => _news.Browser.Quotes(query);
}
