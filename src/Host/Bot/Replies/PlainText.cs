using System.Globalization;
using System.Text;
using OnRecord.Host.Display;

namespace OnRecord.Host.Bot.Replies;

/// <summary>
/// Text from articles and people as it may stand where Discord reads no markup (footers, author lines, menus), and what
/// <see cref="SafeMarkdown"/> begins with. One line, no white space at its ends. The characters stay as they are, but for what nobody
/// reads: marks that turn the direction of writing and other invisible characters are left out, of a heap of combining marks the first
/// four stay, a broken surrogate becomes U+FFFD, and every white space is a space.
/// </summary>
internal static class PlainText
{
    /// <summary>What shows that something was left out.</summary>
    public const string Gap = " […] ";

    // Tibetan stacks four; nothing that is written to be read stacks more.
    private const int MostMarks = 4;

    // A family of emoji is eleven code units; a chain that is longer than this is no character that anybody knows.
    private const int LongestCharacter = 32;

    /// <summary>The text, harmless, in one line.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        Rune? joiner = null;
        foreach (var rune in SafeText.Line(text).EnumerateRunes())
        {
            if (rune.Value is 0x200C or 0x200D)
            {
                joiner = clean.Length > 0 && clean[^1] > '\u007F' ? rune : null;
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                Space(clean);
                (marks, joiner) = (0, null);
            }
            else if (IsMark(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ' && ++marks <= MostMarks)
                {
                    Append(clean, rune, ref joiner);
                }
            }
            else if (!IsInvisible(rune))
            {
                marks = 0;
                Append(clean, rune, ref joiner);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>The text, harmless, in one line of at most this many code units; where it is longer, it ends in " …".</summary>
    public static string Of(string text, int most) => Cut(Of(text), most, " …", static _ => 0);

    /// <summary>
    /// The beginning of a text that is harmless already, with <paramref name="ending"/> where something is missing; at a word's end where
    /// one is near, and never inside of a character that is made of several code units.
    /// </summary>
    /// <param name="clean">The text, as <see cref="Of(string)"/> makes it.</param>
    /// <param name="most">At most this many code units, the ending included.</param>
    /// <param name="ending">What shows that something is missing.</param>
    /// <param name="extra">How many code units markup adds to a code unit.</param>
    public static string Cut(string clean, int most, string ending, Func<char, int> extra)
    {
        if (clean.Length + clean.Sum(extra) <= most)
        {
            return clean;
        }

        var (at, length) = (0, ending.Length + ending.Sum(extra));
        while (at < clean.Length)
        {
            var character = Character(clean, at);
            var size = character;
            for (var i = at; i < at + character; i++)
            {
                size += extra(clean[i]);
            }

            if (length + size > most)
            {
                break;
            }

            (at, length) = (at + character, length + size);
        }

        var space = clean.LastIndexOf(' ', Math.Max(0, at - 1), Math.Max(0, at));
        var end = at < clean.Length && clean[at] != ' ' && space > at - 40 && space > at / 2 ? space : at;
        return clean[..end].TrimEnd() + ending;
    }

    /// <summary>The end of a text that is harmless already, with <paramref name="beginning"/> where something is missing.</summary>
    /// <param name="clean">The text, as <see cref="Of(string)"/> makes it.</param>
    /// <param name="most">At most this many code units, the beginning included.</param>
    /// <param name="beginning">What shows that something is missing.</param>
    /// <param name="extra">How many code units markup adds to a code unit.</param>
    public static string CutStart(string clean, int most, string beginning, Func<char, int> extra)
    {
        var room = most - beginning.Length - beginning.Sum(extra);
        var left = clean.Length + clean.Sum(extra);
        if (left <= most)
        {
            return clean;
        }

        var at = 0;
        while (at < clean.Length && (left > room || (clean[at] != ' ' && left > room / 2)))
        {
            for (var end = at + Character(clean, at); at < end; at++)
            {
                left -= 1 + extra(clean[at]);
            }
        }

        return beginning + clean[at..].TrimStart();
    }

    /// <summary>Number of code units of the character that a person sees there; of a chain without end, those of its first part.</summary>
    private static int Character(string text, int at)
    {
        var length = StringInfo.GetNextTextElementLength(text, at);
        return length <= LongestCharacter ? length : Rune.GetRuneAt(text, at).Utf16SequenceLength;
    }

    private static void Append(StringBuilder clean, Rune rune, ref Rune? joiner)
    {
        // A joiner stays where it joins: between two characters of a script or of an emoji.
        if (joiner is { } between && !rune.IsAscii)
        {
            clean.Append(between.ToString());
        }

        joiner = null;
        clean.Append(rune.ToString());
    }

    private static void Space(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
        {
            clean.Append(' ');
        }
    }

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark && !IsInvisible(rune);

    // Format characters, and the letters, marks and symbols that are drawn as nothing.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.Surrogate
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xE0000 and <= 0xE0FFF);
}
