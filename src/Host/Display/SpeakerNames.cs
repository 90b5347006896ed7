using OnRecord.Coverage;

namespace OnRecord.Host.Display;

/// <summary>Which name of a speaker a reply shows.</summary>
internal static class SpeakerNames
{
    /// <summary>
    /// The name that the article gives; where that is a surname alone, the full name that other articles give the same speaker.
    /// Null where the article names none.
    /// </summary>
    public static string? Of(Statement statement)
    {
        var given = statement.Attribution.Speaker?.Name;
        var known = statement.Speaker?.Name;
        return given is not null && known is not null && IsSurnameOf(given, known) ? known : given;
    }

    private static bool IsSurnameOf(string given, string known) =>
        !given.Contains(' ', StringComparison.Ordinal)
        && known.Length > given.Length
        && known.EndsWith(given, StringComparison.OrdinalIgnoreCase)
        && known[^(given.Length + 1)] == ' ';
}
