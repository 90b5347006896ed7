using System.Globalization;
using System.Text.RegularExpressions;

namespace OnRecord.Sources.Feeds.Tolerance;

/// <summary>Dates as feeds write them: RFC 822 and RFC 3339, and what people take for those.</summary>
internal static partial class FeedDate
{
    private const int Longest = 60;

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UT"] = "+00:00", ["UTC"] = "+00:00", ["GMT"] = "+00:00", ["Z"] = "+00:00", ["WET"] = "+00:00", ["BST"] = "+01:00", ["CET"] = "+01:00",
        ["MET"] = "+01:00", ["CEST"] = "+02:00", ["EET"] = "+02:00", ["EEST"] = "+03:00", ["MSK"] = "+03:00", ["EST"] = "-05:00", ["EDT"] = "-04:00",
        ["CST"] = "-06:00", ["CDT"] = "-05:00", ["MST"] = "-07:00", ["MDT"] = "-06:00", ["PST"] = "-08:00", ["PDT"] = "-07:00", ["IST"] = "+05:30",
        ["JST"] = "+09:00", ["AEST"] = "+10:00", ["AEDT"] = "+11:00",
    };

    /// <summary>The moment; null where nobody can tell. Without a zone it is universal time.</summary>
    public static DateTimeOffset? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        // The day of the week is often wrong, and adds nothing.
        text = Weekday().Replace(text, string.Empty);
        text = NamedZone().Replace(text, match => Zones.TryGetValue(match.Groups["zone"].Value, out var offset) ? " " + offset : match.Value);
        text = TwoDigitYear().Replace(text, "${before}20${year}${after}");
        text = text.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? moment.ToUniversalTime()
            : null;
    }

    [GeneratedRegex(@"^\p{L}+\.?,?\s+(?=\d{1,2}[\s-]+\p{L}|\d{4}-)", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s*(?<zone>(?<=[\d\s])[A-Za-z]{1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedZone();

    [GeneratedRegex(@"^(?<before>\d{1,2}\s+[A-Za-z]{3,9}\s+)(?<year>[0-4]\d)(?<after>\s+\d{1,2}:)", RegexOptions.CultureInvariant)]
    private static partial Regex TwoDigitYear();
}
