using System.Buffers;
using System.Text;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Text from articles and people as it may stand in Discord's markup: drawn as the very characters of <see cref="PlainText.Of(string)"/>,
/// it neither pings nor links, nor is any of it markup. Every mark that Discord's reader takes for the beginning of something gets a
/// backslash; parentheses too, because the reader looks for the end of a masked link without regard to backslashes.
/// </summary>
internal static class SafeMarkdown
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\*_~`|<>[]()@#");

    // The mark of a list is counted for every text, whether it begins with one or not.
    private const int ListMark = 1;

    /// <summary>The text.</summary>
    public static string Of(string text) => Escape(PlainText.Of(text));

    /// <summary>The text in at most this many code units, backslashes counted; where it is longer, it ends in " …".</summary>
    public static string Of(string text, int most) => Escape(PlainText.Cut(PlainText.Of(text), most - ListMark, " …", Extra));

    /// <summary>
    /// A quotation in at most this many code units, backslashes counted. Where it is longer, it ends in "[…]", inside of the quotation
    /// mark that closes it.
    /// </summary>
    public static string Quotation(string words, int most)
    {
        var clean = PlainText.Of(words);
        var closing = clean.Length > 1 && clean[0] == '“' && clean[^1] == '”' ? "”" : string.Empty;
        return Escape(PlainText.Cut(clean, most - ListMark, PlainText.Gap.TrimEnd() + closing, Extra));
    }

    /// <summary>
    /// A piece of a longer text: white space at its ends stays, as a space. Where it is longer than that, its beginning is shown, or its end.
    /// </summary>
    public static string Piece(string text, int most, bool end = false)
    {
        var clean = PlainText.Of(text);
        if (clean.Length == 0)
        {
            return text.Length > 0 ? " " : string.Empty;
        }

        var cut = end
            ? PlainText.CutStart(clean, most - ListMark, PlainText.Gap.TrimStart(), Extra)
            : PlainText.Cut(clean, most - ListMark, PlainText.Gap.TrimEnd(), Extra);
        return (char.IsWhiteSpace(text[0]) ? " " : string.Empty) + Escape(cut) + (char.IsWhiteSpace(text[^1]) ? " " : string.Empty);
    }

    /// <summary>Bold text; empty where there is none.</summary>
    public static string Bold(string text, int most) => Of(text, most) is { Length: > 0 } safe ? $"**{safe}**" : string.Empty;

    /// <summary>A link with the text on it; the text alone, bold, where there is no address or Discord would not draw a link with it.</summary>
    public static string Linked(string text, int most, string? address)
    {
        var clean = PlainText.Cut(PlainText.Of(text), most - ListMark, " …", Extra);
        return address is not null && clean.Length > 0 && CanCarryLink(clean) ? $"[{Escape(clean)}]({address})" : Bold(text, most);
    }

    // Discord counts brackets in a link's text without regard to backslashes, and draws no link with an address or an emoji in its text.
    private static bool CanCarryLink(string clean) =>
        !clean.AsSpan().ContainsAny('[', ']')
        && !clean.Contains("://", StringComparison.Ordinal)
        && !clean.Contains("www.", StringComparison.OrdinalIgnoreCase)
        && !clean.Any(static character => char.IsSurrogate(character) || char.IsSymbol(character) && character > '\u007F');

    private static string Escape(string clean)
    {
        var safe = new StringBuilder(clean.Length + 16);
        for (var at = 0; at < clean.Length; at++)
        {
            if (Marks.Contains(clean[at]) || (clean[at] == ':' && !BeforeSpace(clean, at)) || BeginsList(clean, at))
            {
                safe.Append('\\');
            }

            safe.Append(clean[at]);
        }

        return safe.ToString();
    }

    // What Escape adds at most. The few marks that it spares where they are harmless are counted all the same.
    private static int Extra(char character) => Marks.Contains(character) || character is ':' ? 1 : 0;

    // A colon opens an emoji or stands in an address only where something follows it.
    private static bool BeforeSpace(string clean, int at) => at + 1 < clean.Length && clean[at + 1] == ' ';

    // "- ", "+ " and "12. " begin a list where a line begins, "-# " small print.
    private static bool BeginsList(string clean, int at) => clean[at] switch
    {
        '-' or '+' => at == 0,
        '.' => at > 0 && clean.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };
}
