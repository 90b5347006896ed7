using System.Globalization;
using System.Text.RegularExpressions;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Questions;

/// <summary>Reads the day or days that the words of a question tell from a place on.</summary>
/// <param name="text">The question.</param>
/// <param name="words">Its words.</param>
/// <param name="at">The place.</param>
/// <param name="calendar">What is today.</param>
internal sealed partial class DayPhraseReader(string text, IReadOnlyList<Word> words, int at, Calendar calendar)
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Numbers =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly DateOnly _today = calendar.Today;

    /// <summary>The phrase; null where the words tell no day.</summary>
    public DayPhrase? Read() => At(at) is not { Length: > 0 } first ? null
        : Written() ?? Told() ?? Weekday(first) ?? Monthly() ?? DayOfMonth() ?? Year(first);

    private string At(int i) => i < words.Count ? words[i].Folded : string.Empty;

    // 2022-01-21, 21.1.2022, 21/01/2022
    private DayPhrase? Written()
    {
        var match = Digits().Match(text, words[at].Start, Math.Min(10, text.Length - words[at].Start));
        if (!match.Success || match.Index != words[at].Start
            || !DateOnly.TryParseExact(match.Value, ["yyyy-M-d", "d.M.yyyy", "d/M/yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return null;
        }

        var end = match.Index + match.Length;
        return new DayPhrase(day, day, words.Skip(at).TakeWhile(word => word.Start < end).Count(), IsRelative: false);
    }

    private DayPhrase? Told()
    {
        var monday = _today.AddDays(-(((int)_today.DayOfWeek + 6) % 7));
        var month = new DateOnly(_today.Year, _today.Month, 1);
        return (At(at), At(at + 1)) switch
        {
            ("today", _) => Relative(_today, _today, 1),
            ("tonight", _) => Relative(_today, _today, 1),
            ("yesterday", _) => Relative(_today.AddDays(-1), _today.AddDays(-1), 1),
            ("this", "week") => Relative(monday, _today, 2),
            ("last" or "previous", "week") => Relative(monday.AddDays(-7), monday.AddDays(-1), 2),
            ("this", "month") => Relative(month, _today, 2),
            ("last" or "previous", "month") => Relative(month.AddMonths(-1), month.AddDays(-1), 2),
            ("this", "year") => Relative(new DateOnly(_today.Year, 1, 1), _today, 2),
            ("last" or "previous", "year") => Relative(new DateOnly(_today.Year - 1, 1, 1), new DateOnly(_today.Year - 1, 12, 31), 2),
            ("week", "of") when DayPhrase.At(text, words, at + 2, calendar) is { } day => WeekOf(day),
            ("last" or "this" or "past", "weekend") => Relative(monday.AddDays(-2), monday.AddDays(-1), 2),
            ("last" or "this" or "past", var day) when WeekdayOf(day) is { } asked => Before(asked, 2),
            ("last" or "past" or "recent", _) when Count(At(at + 1)) is { } count && Unit(At(at + 2)) is { } unit => Relative(Back(count, unit).AddDays(1), _today, 3),
            ("last" or "past", "few" or "couple") when Unit(At(at + 2)) is { } unit => Relative(Back(3, unit), _today, 3),
            ("last" or "past", _) when Unit(At(at + 1)) is 'd' => Relative(_today.AddDays(-1), _today, 2),
            (_, _) when Count(At(at)) is { } count && Unit(At(at + 1)) is { } unit && At(at + 2) == "ago" => Relative(Back(count, unit), Back(count, unit), 3),
            _ => null,
        };
    }

    private static DayPhrase Relative(DateOnly from, DateOnly to, int length) => new(from, to, length, IsRelative: true);

    private DayPhrase Before(DayOfWeek asked, int length)
    {
        var back = ((int)_today.DayOfWeek - (int)asked + 7) % 7;
        var day = _today.AddDays(-back);
        return Relative(day, day, length);
    }

    private static DayPhrase WeekOf(DayPhrase day)
    {
        var first = day.First.AddDays(-(((int)day.First.DayOfWeek + 6) % 7));
        return new DayPhrase(first, first.AddDays(6), day.Words + 2, day.IsRelative);
    }

    private DateOnly Back(int count, char unit) => unit switch
    {
        'd' => _today.AddDays(-count),
        'w' => _today.AddDays(-7 * count),
        'm' => _today.AddMonths(-count),
        _ => _today.AddYears(-count),
    };

    private DayPhrase? Weekday(string word)
    {
        if (words[at].IsPossessive || WeekdayOf(word) is not { } asked)
        {
            return null;
        }

        // "Thursday 20 January", "Thursday, January 20": the date tells more.
        return at + 1 < words.Count && (Monthly(1) ?? DayOfMonth(1)) is { First: var day } dated && day == dated.Last
            ? dated with { Words = dated.Words + 1 }
            : Before(asked, 1);
    }

    // "January", "Jan 21", "January 21st, 2022", "January 2022", "late January"
    private DayPhrase? Monthly(int skip = 0)
    {
        var part = At(at + skip) is "early" or "mid" or "late" ? At(at + skip) : null;
        var place = at + skip + (part is null ? 0 : 1);
        if (place >= words.Count || words[place].IsPossessive || MonthOf(At(place)) is not { } month)
        {
            return null;
        }

        if (part is null && DayNumber(At(place + 1)) is { } number)
        {
            return YearOf(At(place + 2)) is { } full ? Day(full, month, number, 3, false) : Day(Latest(month, number), month, number, 2, false);
        }

        var given = YearOf(At(place + 1));
        var year = given ?? Latest(month, 1);
        var (from, to) = part switch { "early" => (1, 10), "mid" => (11, 20), "late" => (21, 31), _ => (1, 31) };
        var length = DateTime.DaysInMonth(year, month);
        var ambiguous = part is null && given is null && At(place) is "may" or "march" or "mar" or "jan" or "dec" or "sep" or "jun";
        return new DayPhrase(new DateOnly(year, month, from), new DateOnly(year, month, Math.Min(to, length)), place - at - skip + (given is null ? 1 : 2), IsRelative: false, ambiguous);
    }

    // "21 January", "21st of January 2022", "the 21st of January"
    private DayPhrase? DayOfMonth(int skip = 0)
    {
        var place = at + skip + (At(at + skip) == "the" ? 1 : 0);
        if (DayNumber(At(place)) is not { } number)
        {
            return null;
        }

        var next = place + (At(place + 1) == "of" ? 2 : 1);
        if (next >= words.Count || words[next].IsPossessive || MonthOf(At(next)) is not { } month)
        {
            return null;
        }

        return YearOf(At(next + 1)) is { } year
            ? Day(year, month, number, next + 2 - at - skip, false)
            : Day(Latest(month, number), month, number, next + 1 - at - skip, false);
    }

    private static DayPhrase? Year(string word) => YearOf(word) is { } year ? new DayPhrase(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), 1, IsRelative: false, NeedsPreposition: true) : null;

    // The latest year in which the day is not to come.
    private int Latest(int month, int day) => (month, day).CompareTo((_today.Month, _today.Day)) <= 0 ? _today.Year : _today.Year - 1;

    private static DayPhrase? Day(int year, int month, int day, int length, bool relative) => day <= DateTime.DaysInMonth(year, month)
        ? new DayPhrase(new DateOnly(year, month, day), new DateOnly(year, month, day), length, relative)
        : null;

    private static int? MonthOf(string word)
    {
        var at = Array.FindIndex(Months, month => month == word || (word.Length >= 3 && word.Length <= 4 && month.StartsWith(word, StringComparison.Ordinal)));
        return at < 0 ? null : at + 1;
    }

    private static DayOfWeek? WeekdayOf(string word) => word switch
    {
        "monday" or "mondays" => DayOfWeek.Monday,
        "tuesday" or "tues" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" or "thurs" or "thur" => DayOfWeek.Thursday,
        "friday" => DayOfWeek.Friday,
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        _ => null,
    };

    private static int? DayNumber(string word) =>
        Ordinal().Match(word) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;

    private static int? YearOf(string word) =>
        word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100 ? year : null;

    private static int? Count(string word) =>
        word is "a" or "an" ? 1
        : Array.IndexOf(Numbers, word) is var at and > 0 ? at
        : int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000 ? number
        : null;

    private static char? Unit(string word) => word switch
    {
        "day" or "days" => 'd',
        "week" or "weeks" => 'w',
        "month" or "months" => 'm',
        "year" or "years" => 'y',
        _ => null,
    };

    [GeneratedRegex(@"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(\d{1,2})(?:st|nd|rd|th)?\z", RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Ordinal();
}
