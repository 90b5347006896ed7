using System.Globalization;
using System.Text;

namespace OnRecord.Sources.Keeping;

/// <summary>File names that every file system takes, and no program mistakes for something else.</summary>
public static class SafeName
{
    // File systems stop at 255 bytes; a number, an ending and the name of a copy on its way must fit too.
    private const int MaxStemBytes = 180;

    private static readonly string[] Devices =
    [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    /// <summary>The name with what is not safe in it replaced; a safe name stays as it is.</summary>
    public static string Of(string name)
    {
        var ending = Path.GetExtension(name);
        var stem = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name[..^ending.Length].EnumerateRunes())
        {
            var safe = IsSafe(rune) ? rune : new Rune('-');
            bytes += safe.Utf8SequenceLength;
            if (bytes > MaxStemBytes)
            {
                break;
            }

            stem.Append(safe.ToString());
        }

        // A dot in front hides a file; one behind, or a space, is dropped by Windows; a dash in front looks like an option.
        var trimmed = stem.ToString().TrimStart('.', ' ', '-').TrimEnd('.', ' ');
        return trimmed.Length == 0 ? $"article{ending}"
            : Array.Exists(Devices, device => trimmed.Split('.')[0].Equals(device, StringComparison.OrdinalIgnoreCase)) ? $"article-{trimmed}{ending}"
            : $"{trimmed}{ending}";
    }

    /// <summary>The name with a number behind its stem, from the second on: "briefing-2.txt".</summary>
    public static string Numbered(string name, int number) =>
        number == 1 ? name : $"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}";

    private static bool IsSafe(Rune rune) =>
        rune.Value is not ('<' or '>' or ':' or '"' or '/' or '\\' or '|' or '?' or '*' or 0xFFFD)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
