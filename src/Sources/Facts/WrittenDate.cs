using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Sources.Facts;

/// <summary>Full dates as newspapers write them. What could be two days (03/04/2022) is none.</summary>
internal static partial class WrittenDate
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The day that the whole of a text names, with or without a weekday and a time, or null.</summary>
    public static DateOnly? Parse(string text) => Of(Whole().Match(text));

    /// <summary>The first full date in a text, or null.</summary>
    public static DateOnly? Find(string text) => Of(Inside().Match(text));

    private static DateOnly? Of(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var month = match.Groups["month"].Value;
        var number = char.IsAsciiDigit(month[0])
            ? int.Parse(month, CultureInfo.InvariantCulture)
            : Array.IndexOf(Months, month[..3].ToLowerInvariant()) + 1;
        var (year, day) = (int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture));
        return number is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, number) ? new DateOnly(year, number, day) : null;
    }

    private const string Month =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private const string Date =
        @"(?:" + Month + @"\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>(?:19|20)\d\d)"
        + @"|(?<day>\d{1,2})(?:st|nd|rd|th)?\s" + Month + @"\.?,?\s(?<year>(?:19|20)\d\d)"
        + @"|(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d))";

    [GeneratedRegex(@"(?<![\w-])" + Date + @"(?![\w-])", Options)]
    private static partial Regex Inside();

    [GeneratedRegex(
        @"\A\s*(?:\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,5})?,?\s)?(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s)?" + Date
        + @"(?:(?:,|\sat|\sT|T|\s-|\s–)?\s?\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{1,5}|[+-]\d\d:?\d\d)?)?\.?\s*\z",
        Options)]
    private static partial Regex Whole();
}
