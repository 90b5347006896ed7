using System.Globalization;
using OnRecord.Host.Bot;
using OnRecord.Host.Bot.Replies;
using OnRecord.Testing;

namespace OnRecord.Host.Tests.Bot.Replies;

public sealed class DayOptionTests
{
    // A Friday.
    private static readonly DateOnly Today = new(2022, 1, 21);

    [Theory]
    [InlineData("2022-01-21", "2022-01-21", "2022-01-21")]
    [InlineData("2022-1-5", "2022-01-05", "2022-01-05")]
    [InlineData("2022/01/21", "2022-01-21", "2022-01-21")]
    [InlineData("21 January 2022", "2022-01-21", "2022-01-21")]
    [InlineData("21 jan 2022", "2022-01-21", "2022-01-21")]
    [InlineData("21st of nothing", null, null)]
    [InlineData("the 21st", null, null)]
    [InlineData("21st January 2022", "2022-01-21", "2022-01-21")]
    [InlineData("January 21, 2022", "2022-01-21", "2022-01-21")]
    [InlineData("  Jan 3rd,  2022 ", "2022-01-03", "2022-01-03")]
    [InlineData("21.1.2022", "2022-01-21", "2022-01-21")]
    [InlineData("21/1/2022", "2022-01-21", "2022-01-21")]
    [InlineData("1/21/2022", "2022-01-21", "2022-01-21")]
    [InlineData("3/3/2022", "2022-03-03", "2022-03-03")]
    [InlineData("January 2022", "2022-01-01", "2022-01-31")]
    [InlineData("feb 2020", "2020-02-01", "2020-02-29")]
    [InlineData("2022-02", "2022-02-01", "2022-02-28")]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("today", "2022-01-21", "2022-01-21")]
    [InlineData("Yesterday", "2022-01-20", "2022-01-20")]
    [InlineData("this week", "2022-01-17", "2022-01-23")]
    [InlineData("last week", "2022-01-10", "2022-01-16")]
    [InlineData("last month", "2021-12-01", "2021-12-31")]
    [InlineData("last year", "2021-01-01", "2021-12-31")]
    [InlineData("3 days ago", "2022-01-18", "2022-01-18")]
    [InlineData("2 weeks ago", "2022-01-07", "2022-01-07")]
    [InlineData("31.2.2022", null, null)]
    [InlineData("20220121", "2022-01-21", "2022-01-21")]
    [InlineData("99999", null, null)]
    [InlineData("soon", null, null)]
    public void A_day_is_read_as_people_write_it(string typed, string? since, string? until)
    {
        if (since is null)
        {
            Assert.Contains("like 2022-01-21", Assert.Throws<BotReplyException>(() => DayOption.Read(typed, last: false, Today)).Message);
            return;
        }

        Assert.Equal(DateOnly.ParseExact(since, "O", CultureInfo.InvariantCulture), DayOption.Read(typed, last: false, Today));
        Assert.Equal(DateOnly.ParseExact(until!, "O", CultureInfo.InvariantCulture), DayOption.Read(typed, last: true, Today));
    }

    [Theory]
    [InlineData("1/2/2022", "“1/2/2022” is no day that could be read. It can be 1 February 2022 or 2 January 2022; write the month as a word.")]
    [InlineData("21 January", "“21 January” is no day that could be read. Add the year: 21 January 2022.")]
    [InlineData("**now** @everyone", "“\\*\\*now\\*\\* \\@everyone” is no day that could be read. Write it like 2022-01-21, 21 January 2022, January 2022, 2022, yesterday or last week.")]
    public void What_cannot_be_read_is_told_in_a_sentence(string typed, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<BotReplyException>(() => DayOption.Read(typed, last: false, Today)).Message);

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void What_is_not_given_is_no_day(string? typed) => Assert.Null(DayOption.Read(typed, last: false, Today));

    [Fact]
    public void A_range_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "The range ends before it begins: 1 February 2022 comes after 31 January 2022.",
        Assert.Throws<BotReplyException>(() => DayOption.Range("February 2022", "January 2022", new ManualTime())).Message);

    [Fact]
    public void Any_digits_are_a_day_or_a_refusal_never_a_failure()
    {
        foreach (var typed in HostileText.Generated(300).Concat(["0000-00-00", "999 years ago", "9999", "0 days ago", "999 months ago", "1999", "31/12/9999", "12/9999", "9999-12"]))
        {
            try
            {
                DayOption.Read(typed, last: true, Today);
            }
            catch (BotReplyException)
            {
                // A sentence.
            }
        }
    }
}
