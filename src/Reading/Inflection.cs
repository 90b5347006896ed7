using System.Collections.Frozen;

namespace OnRecord.Reading;

/// <summary>The ending in -s of English words.</summary>
internal static class Inflection
{
    /// <summary>A word in lower case with its -s: the plural of a noun ("treaties", "surveys"), the third person of a verb ("stresses", "goes").</summary>
    public static string WithS(string word) =>
        word is [.., not ('a' or 'e' or 'o' or 'u'), 'y'] ? word[..^1] + "ies" : word + (TakesE(word) ? "es" : "s");

    /// <summary>Nouns in lower case with their plurals.</summary>
    public static FrozenSet<string> WithPlurals(IEnumerable<string> nouns) => nouns.SelectMany(static noun => new[] { noun, WithS(noun) }).ToFrozenSet();

    private static bool TakesE(string word) => word is [.., 's' or 'x' or 'z'] or [.., 's' or 'c', 'h'] or "go";
}
