using System.Globalization;
using System.Text;

namespace OnRecord.Host.Display;

/// <summary>Makes text from articles and questions harmless on a screen.</summary>
internal static class SafeText
{
    /// <summary>
    /// The text in one line: line ends and tabs become spaces; control characters (escape sequences begin with one) become their
    /// pictures; marks that turn the direction of writing, which can make words read otherwise than they stand, are left out.
    /// </summary>
    public static string Line(string text) => Clean(text, keepLines: false);

    /// <summary>The text with its line ends kept, and otherwise as <see cref="Line"/> makes it.</summary>
    public static string Lines(string text) => Clean(text, keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c == '\n' && keepLines)
            {
                clean.Append('\n');
            }
            else if (c is '\r' or '\n' or '\t' or '\u2028' or '\u2029' or '\u0085')
            {
                AppendSpace(clean, c);
            }
            else if (c < ' ')
            {
                clean.Append((char)('\u2400' + c));
            }
            else if (c is >= '\u007F' and <= '\u009F')
            {
                clean.Append('\uFFFD');
            }
            else if (!IsDirectionMark(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }

    private static void AppendSpace(StringBuilder clean, char c)
    {
        // "\r\n" and runs of line ends are one space.
        if (c == '\t' || clean.Length == 0 || clean[^1] is not (' ' or '\n'))
        {
            clean.Append(' ');
        }
    }

    private static bool IsDirectionMark(char c) =>
        char.GetUnicodeCategory(c) == UnicodeCategory.Format
        && c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
