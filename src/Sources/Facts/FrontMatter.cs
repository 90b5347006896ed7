using System.Text.RegularExpressions;
using OnRecord.Reading;

namespace OnRecord.Sources.Facts;

/// <summary>YAML between two lines of <c>---</c> at the head of a text, as Jekyll and its followers have it.</summary>
/// <param name="Whole">The block, the lines of dashes included.</param>
/// <param name="Yaml">What stands between them.</param>
internal readonly partial record struct FrontMatter(TextSpan Whole, TextSpan Yaml)
{
    /// <summary>How far down the closing line is looked for, in UTF-16 code units.</summary>
    private const int MaxLength = 16 * 1024;

    /// <summary>The front matter of a text, or null where it has none: a first line of dashes alone can be a mere rule.</summary>
    public static FrontMatter? Find(string text)
    {
        var open = Opening().Match(text, 0, Math.Min(text.Length, MaxLength));
        if (!open.Success)
        {
            return null;
        }

        // The dashes open front matter only where a key follows them.
        var yaml = open.Index + open.Length;
        var close = Closing().Match(text, yaml, Math.Min(text.Length, MaxLength) - yaml);
        return close.Success && Key().IsMatch(text.AsSpan(yaml, close.Index - yaml))
            ? new FrontMatter(new TextSpan(0, close.Groups["dashes"].Index + 3), new TextSpan(yaml, close.Index))
            : null;
    }

    [GeneratedRegex(@"\A---[ \t]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<=\n)(?<dashes>---|\.\.\.)[ \t]*(?=\r?\n|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\A(?:[ \t]*(?:#[^\n]*)?\r?\n)*[A-Za-z_][\w -]*:(?:\s|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
