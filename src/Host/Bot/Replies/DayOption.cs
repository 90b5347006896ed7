using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Reads a day as people type it: <c>2022-01-21</c>, <c>21 January 2022</c>, <c>January 21, 2022</c>, <c>21.1.2022</c>, a month or a year
/// (its first day, or its last), and days as they are told from today: <c>yesterday</c>, <c>last week</c>, <c>3 days ago</c>.
/// </summary>
internal static partial class DayOption
{
    private const string Examples = "Write it like 2022-01-21, 21 January 2022, January 2022, 2022, yesterday or last week.";

    /// <summary>The day that an option gives; null where it is not given.</summary>
    /// <param name="typed">What was typed, or null.</param>
    /// <param name="last">Whether of several days the last is meant ("until"), rather than the first ("since").</param>
    /// <param name="today">Today.</param>
    /// <exception cref="BotReplyException">It is no day.</exception>
    public static DateOnly? Read(string? typed, bool last, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var text = Spaces().Replace(Ordinal().Replace(typed.Trim().ToLowerInvariant().Replace(",", " ", StringComparison.Ordinal), "$1"), " ").Trim();
        var range = Told(text, today) ?? Written(text, typed);
        return range is var (from, to) ? (last ? to : from) : throw Refusal(typed, Examples);
    }

    /// <summary>Two days as a range.</summary>
    /// <exception cref="BotReplyException">The range ends before it begins.</exception>
    public static (DateOnly? Since, DateOnly? Until) Range(string? since, string? until, TimeProvider time)
    {
        var today = Today(time);
        var (from, to) = (Read(since, last: false, today), Read(until, last: true, today));
        return from > to
            ? throw new BotReplyException($"The range ends before it begins: {Write(from.Value)} comes after {Write(to.Value)}.")
            : (from, to);
    }

    /// <summary>Today, in coordinated universal time.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static (DateOnly From, DateOnly To)? Told(string text, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        return text switch
        {
            "today" => (today, today),
            "yesterday" => (today.AddDays(-1), today.AddDays(-1)),
            "this week" => (monday, monday.AddDays(6)),
            "last week" => (monday.AddDays(-7), monday.AddDays(-1)),
            "this month" => Month(month),
            "last month" => Month(month.AddMonths(-1)),
            "this year" => Year(today.Year),
            "last year" => Year(today.Year - 1),
            _ when Ago().Match(text) is { Success: true } ago => Before(int.Parse(ago.Groups[1].Value, CultureInfo.InvariantCulture), ago.Groups[2].Value[0], today),
            _ => null,
        };
    }

    private static (DateOnly From, DateOnly To)? Before(int count, char unit, DateOnly today)
    {
        var day = unit switch
        {
            'd' => today.AddDays(-count),
            'w' => today.AddDays(-7 * count),
            'm' => today.AddMonths(-count),
            _ => today.AddYears(-count),
        };
        return (day, day);
    }

    private static (DateOnly From, DateOnly To)? Written(string text, string typed)
    {
        string[] days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy", "d. M. yyyy", "d. MMMM yyyy", "yyyyMMdd"];
        string[] months = ["MMMM yyyy", "MMM yyyy", "yyyy-M", "M/yyyy", "M.yyyy"];
        if (DateOnly.TryParseExact(text, days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (DateOnly.TryParseExact(text, months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return Month(month);
        }

        if (DateOnly.TryParseExact(text, ["d MMMM", "d MMM", "MMMM d", "MMM d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            throw Refusal(typed, "Add the year: 21 January 2022.");
        }

        return YearAlone().IsMatch(text) ? Year(int.Parse(text, CultureInfo.InvariantCulture)) : Slashed(text, typed);
    }

    // 21/1/2022 is a day wherever one writes it; 2/1/2022 is one on each side of the Atlantic.
    private static (DateOnly From, DateOnly To)? Slashed(string text, string typed)
    {
        var european = DateOnly.TryParseExact(text, ["d/M/yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var dayFirst);
        var american = DateOnly.TryParseExact(text, ["M/d/yyyy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var monthFirst);
        return (european, american) switch
        {
            (true, true) when dayFirst != monthFirst => throw Refusal(typed, $"It can be {Write(dayFirst)} or {Write(monthFirst)}; write the month as a word."),
            (true, _) => (dayFirst, dayFirst),
            (_, true) => (monthFirst, monthFirst),
            _ => null,
        };
    }

    private static (DateOnly From, DateOnly To) Month(DateOnly first) => (first, new(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)));

    private static (DateOnly From, DateOnly To) Year(int year) => (new(year, 1, 1), new(year, 12, 31));

    private static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static BotReplyException Refusal(string typed, string advice) =>
        new($"“{SafeMarkdown.Of(typed, ReplyLimits.Echo)}” is no day that could be read. {advice}");

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b")]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(\d{1,3}) (day|week|month|year)s? ago\z")]
    private static partial Regex Ago();

    [GeneratedRegex(@"^(?:19|20)\d\d\z")]
    private static partial Regex YearAlone();
}
