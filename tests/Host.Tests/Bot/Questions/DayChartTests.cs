using OnRecord.Answering.Browsing;
using OnRecord.Host.Bot.Timeline;

namespace OnRecord.Host.Tests.Bot.Questions;

public sealed class DayChartTests
{
    [Fact]
    public void Few_days_have_a_line_each_and_what_has_no_day_comes_last() => Assert.Equal(
        """
        Statements a day, 2022
        ```
         9 Jan ██████ 4
        21 Jan ████████████ 8
         1 Feb █▌ 1
        no day ███ 2
        ```
        """.ReplaceLineEndings("\n"),
        DayChart.Draw([new(new(2022, 1, 9), 4), new(new(2022, 1, 21), 8), new(new(2022, 2, 1), 1), new(null, 2)]));

    [Fact]
    public void Many_days_are_told_by_the_week_then_the_month_then_the_year()
    {
        Assert.StartsWith("Statements a week, from its Monday, 2022\n```\n 3 Jan ", DayChart.Draw(Days(new(2022, 1, 3), 30, every: 2)));
        Assert.StartsWith("Statements a month\n```\nNov 2021 ", DayChart.Draw(Days(new(2021, 11, 5), 40, every: 9)));
        Assert.StartsWith("Statements a year\n```\n2015 ", DayChart.Draw(Days(new(2015, 6, 1), 60, every: 50)));
        Assert.StartsWith("Statements a decade\n```\n1950s ", DayChart.Draw(Days(new(1950, 6, 1), 60, every: 400)));
    }

    [Theory]
    [InlineData(2, 1)]
    [InlineData(14, 1)]
    [InlineData(500, 1)]
    [InlineData(500, 97)]
    [InlineData(4000, 300)]
    public void It_is_narrow_enough_for_a_phone_and_no_statement_is_lost(int days, int every)
    {
        var given = Days(new(1700, 1, 1), days, every);
        var chart = DayChart.Draw(given);
        var lines = chart.Split('\n')[2..^1];

        Assert.InRange(lines.Length, 1, 15);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 32));
        Assert.Single(lines.Select(line => line.IndexOfAny(['█', '▌'])).Distinct());
        if (!chart.Contains("decade", StringComparison.Ordinal))
        {
            Assert.Equal(given.Sum(day => day.Count), lines.Sum(line => int.Parse(line[(line.LastIndexOf(' ') + 1)..], System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static TimelineDay[] Days(DateOnly first, int count, int every) =>
        [.. Enumerable.Range(0, count).Select(number => new TimelineDay(first.AddDays(number * every), 1 + (number * 7 % 23)))];
}
