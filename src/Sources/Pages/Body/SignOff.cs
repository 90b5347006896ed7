using System.Text.RegularExpressions;

namespace OnRecord.Sources.Pages.Body;

/// <summary>The last line of a report, which names who worked on it: the report's own, if not its news.</summary>
internal static partial class SignOff
{
    private const int Longest = 300;

    /// <summary>Whether a block is one.</summary>
    public static bool Is(string text) => text.Length <= Longest && Line().IsMatch(text);

    [GeneratedRegex(
        @"\A[(\[]?(?:(?:additional |with |further )?(?:reporting|writing|files) (?:by|from) |(?:edited|written|compiled) by .*;)|\bcontributed (?:to this (?:report|story|article|piece)|reporting)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
