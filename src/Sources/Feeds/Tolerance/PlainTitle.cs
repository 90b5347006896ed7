using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace OnRecord.Sources.Feeds.Tolerance;

/// <summary>Titles as plain text: feeds have them with markup, and escaped once too often.</summary>
internal static partial class PlainTitle
{
    private const int Longest = 500;

    /// <summary>The title on one line; null where nothing is left of it.</summary>
    public static string? Of(string title)
    {
        // Bounded before it is searched: a title is no place for a book.
        var text = title.Length > 8 * Longest ? title[..(8 * Longest)] : title;
        text = WebUtility.HtmlDecode(Tag().Replace(text, string.Empty));
        text = Tag().Replace(text, string.Empty);
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        var plain = line.ToString().TrimEnd();
        return plain.Length == 0 ? null : plain.Length <= Longest ? plain : plain[..(char.IsHighSurrogate(plain[Longest - 1]) ? Longest - 1 : Longest)];
    }

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
