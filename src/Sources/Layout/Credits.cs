using System.Text.RegularExpressions;

namespace OnRecord.Sources.Layout;

/// <summary>The credits that agencies put in brackets at the end of a last paragraph.</summary>
internal static partial class Credits
{
    private const int MaxLength = 600;

    /// <summary>Where they begin in a chunk, or −1.</summary>
    public static int At(ReadOnlySpan<char> chunk)
    {
        var bracket = chunk.LastIndexOf('(');
        return bracket > 0 && chunk.Length - bracket <= MaxLength && Bracketed().IsMatch(chunk[bracket..]) ? bracket : -1;
    }

    [GeneratedRegex(@"\A\((?:additional\s)?(?:reporting|writing|editing|written|compiled|edited)\sby\s[^()]*\)?\.?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bracketed();
}
