using OnRecord.Answering.Browsing;

namespace OnRecord.Answering.Tests.Browsing;

/// <summary>Statements by day.</summary>
public sealed class TimelineTests : IDisposable
{
    private readonly Newsroom _news = new();

    [Fact]
    public void Of_a_speaker_it_goes_from_the_oldest_to_what_has_no_day()
    {
        var line = Timeline(new() { Subject = "Mayor Brandt" });

        Assert.Equal(
            [
                "“We will keep the harbour open,”", "the ferries stay free", "“The bridge is a promise to our children,”",
                "“No ferry has been late this year,”", "“The ferries will run at night,”",
            ],
            line.Statements.Select(one => one.Words));
        Assert.Equal([new(new DateOnly(2022, 1, 3), 2), new(new DateOnly(2022, 2, 7), 2), new TimelineDay(null, 1)], line.Days);
        Assert.Equal("Ilse Brandt", line.Speaker);
        Assert.Equal("Ilse Brandt, 5 statements, oldest first:", line.Lead);
    }

    [Fact]
    public void Of_a_topic_it_has_whoever_spoke_about_it()
    {
        var line = Timeline(new() { Subject = "ferries" });

        Assert.Null(line.Speaker);
        Assert.Equal("statements about ferries, oldest first", line.Understood);
        Assert.Equal(["Ilse Brandt", "Otto Kranz"], line.Statements.Select(one => one.Name).Distinct().Order());
        Assert.Equal(line.Total, line.Days.Sum(day => day.Count));
        Assert.Equal(line.Total, line.Statements.Count);
        Assert.Null(line.Days[^1].Day);
    }

    [Theory]
    [InlineData("brandt", "Ilse Brandt")]
    [InlineData("deputy mayor", "Otto Kranz")]
    [InlineData("Ilse Brannt", "Ilse Brandt")]
    [InlineData("the harbour", null)]
    [InlineData("harbor", null)]
    [InlineData("Brandt's bridge", null)]
    public void A_subject_is_a_speaker_only_where_all_of_it_names_one(string subject, string? speaker) =>
        Assert.Equal(speaker, Timeline(new() { Subject = subject }).Speaker);

    [Fact]
    public void Pages_follow_one_another_and_the_days_are_those_of_all_pages()
    {
        var (words, next) = (new List<string>(), (int?)0);
        while (next is { } skip)
        {
            var page = Timeline(new() { Subject = "Brandt", Skip = skip, Most = 2 });
            Assert.Equal(5, page.Days.Sum(day => day.Count));
            words.AddRange(page.Statements.Select(one => one.Words));
            next = page.Next;
        }

        Assert.Equal(Timeline(new() { Subject = "Brandt" }).Statements.Select(one => one.Words), words);
    }

    [Fact]
    public void Days_bound_it()
    {
        var line = Timeline(new() { Subject = "ferries", Since = new DateOnly(2022, 2, 1) });

        Assert.Equal("“No ferry has been late this year,”", Assert.Single(line.Statements).Words);
        Assert.Equal("Statements about ferries since 1 February 2022, 1 statement:", line.Lead);
    }

    [Fact]
    public void Where_the_days_have_nothing_it_says_when_there_is_something()
    {
        var line = Timeline(new() { Subject = "bridge", Since = new DateOnly(2023, 1, 1) });

        Assert.StartsWith(
            "Nobody is reported to have said anything about bridge since 1 January 2023 in the coverage. There is 1 statement otherwise",
            line.Lead,
            StringComparison.Ordinal);
        Assert.Empty(line.Statements);
        Assert.NotEmpty(line.Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("the")]
    [InlineData("?!")]
    public void Without_a_subject_it_asks_for_one(string subject) =>
        Assert.Equal("Name a speaker or a topic.", Timeline(new() { Subject = subject }).Lead);

    [Fact]
    public void Of_something_that_nobody_spoke_about_it_says_so() => Assert.Equal(
        "Nobody is reported to have said anything about volcanoes in the coverage.", Timeline(new() { Subject = "volcanoes" }).Lead);

    public void Dispose() => _news.Dispose();

    private Timeline Timeline(TimelineQuery query) => _news.Browser.Timeline(query);
}
