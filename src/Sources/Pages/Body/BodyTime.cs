using System.Text.RegularExpressions;

namespace OnRecord.Sources.Pages.Body;

/// <summary>The hour over a post of a live blog.</summary>
internal static partial class BodyTime
{
    /// <summary>The hour as the page writes it, without how long ago that was when the page was saved; null where there is none.</summary>
    public static string? Of(string text)
    {
        var hour = Ago().Replace(text, string.Empty).Trim(' ', '·', '|', '-', '–', ',');
        return Clock().IsMatch(hour) ? hour : null;
    }

    [GeneratedRegex(@"(?:\d+|an?)\s?(?:s|sec|secs|seconds?|m|min|mins|minutes?|h|hr|hrs|hours?|d|days?|w|weeks?|mo|months?|y|years?)\s?ago", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ago();

    [GeneratedRegex(@"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Clock();
}
