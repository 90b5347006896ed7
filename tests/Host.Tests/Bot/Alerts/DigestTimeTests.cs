using System.Globalization;
using OnRecord.Coverage.Journal.Alerts;
using OnRecord.Host.Bot.Digest;

namespace OnRecord.Host.Tests.Bot.Alerts;

/// <summary>When a digest is due.</summary>
public sealed class DigestTimeTests
{
    [Theory]
    [InlineData("Europe/Berlin", "02:30")]
    [InlineData("Europe/Berlin", "03:00")]
    [InlineData("America/New_York", "01:30")]
    [InlineData("America/Asuncion", "00:00")]
    [InlineData("Africa/Cairo", "00:30")]
    [InlineData("Australia/Lord_Howe", "02:15")]
    [InlineData("Asia/Kathmandu", "23:59")]
    [InlineData("UTC", "08:00")]
    public void Through_a_year_each_day_has_one_whatever_the_clocks_do(string zone, string time)
    {
        var now = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var digest = Digest(zone, time, now);
        var first = digest.LastDay;
        List<DateOnly> days = [];
        for (; now.Year == 2024; now += TimeSpan.FromMinutes(10))
        {
            if (DigestTime.DueOn(digest, now) is { } day)
            {
                days.Add(day);
                digest = digest with { LastDay = day };
            }

            Assert.InRange(DigestTime.Next(digest, now) - now, TimeSpan.FromTicks(1), TimeSpan.FromHours(26));
        }

        Assert.InRange(days.Count, 364, 367);
        Assert.Equal(Enumerable.Range(1, days.Count).Select(first.AddDays), days);
    }

    [Fact]
    public void A_time_that_the_clocks_skip_comes_as_much_later_and_one_that_comes_twice_the_first_time()
    {
        var spring = Digest("Europe/Berlin", "02:30", new DateTimeOffset(2024, 3, 30, 12, 0, 0, TimeSpan.Zero));
        var autumn = Digest("Europe/Berlin", "02:30", new DateTimeOffset(2024, 10, 26, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateTimeOffset(2024, 3, 31, 1, 30, 0, TimeSpan.Zero), DigestTime.Next(spring, spring.At));
        Assert.Equal(new DateTimeOffset(2024, 10, 27, 0, 30, 0, TimeSpan.Zero), DigestTime.Next(autumn, autumn.At));
    }

    [Fact]
    public void Of_days_that_were_missed_only_the_newest_is_due()
    {
        var digest = Digest("UTC", "08:00", new DateTimeOffset(2024, 3, 1, 12, 0, 0, TimeSpan.Zero));

        Assert.Equal(new DateOnly(2024, 3, 6), DigestTime.DueOn(digest, new DateTimeOffset(2024, 3, 7, 7, 59, 0, TimeSpan.Zero)));
    }

    private static DailyDigest Digest(string zone, string time, DateTimeOffset now)
    {
        var at = TimeOnly.Parse(time, CultureInfo.InvariantCulture);
        return new DailyDigest("1", "2", zone, at, now, "3", "Mara") { LastDay = DigestTime.Newest(zone, at, now), LastArrival = 0 };
    }
}
