using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace OnRecord.Sources.Pages.Body;

/// <summary>Posts of social networks that a page shows whole: a text, and the line of its account.</summary>
internal static partial class PostText
{
    private const int Longest = 3000;

    /// <summary>Whether a quotation is one.</summary>
    public static bool IsPost(IElement? quotation) => quotation is not null && Of(quotation) is not null;

    /// <summary>The post as two lines, its text and "— Name (@handle) Month d, yyyy"; null where the quotation is none.</summary>
    public static string? Of(IElement quotation)
    {
        var text = PageText.OneLine(quotation);
        if (text.Length > Longest || !text.Contains("(@", StringComparison.Ordinal) || Account().Match(text) is not { Success: true } account)
        {
            return null;
        }

        var words = text[..account.Index].TrimEnd();
        return words.Length == 0 ? null : $"{words}\n— {account.Groups["name"].Value.Trim()} (@{account.Groups["handle"].Value}) {account.Groups["day"].Value}".TrimEnd();
    }

    /// <summary>Whether a text is only the frame that a network puts around a picture.</summary>
    public static bool IsFrame(string text) => text.Length <= 400 && Frame().IsMatch(text);

    [GeneratedRegex(
        @"\s?[—–―-]{1,2}\s?(?<name>[^@""“”—–]{1,80}?)\s?\(@(?<handle>\w{1,30})\)[,\s]*(?<day>(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d{1,2},?\s(?:19|20)\d\d|\d{1,2}\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s(?:19|20)\d\d)?\s*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Account();

    [GeneratedRegex(@"\A(?:view this post on instagram\b.*|a post shared by .*|posted by .{1,80} on .*|.{0,40}post by .{1,80})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Frame();
}
