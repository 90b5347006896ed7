namespace OnRecord.Coverage.Search;

/// <summary>
/// Writes FTS5 expressions for words of which only the beginning was typed. Made of words that <see cref="Speakers.WordList"/> has
/// folded: letters and digits, and each in quotation marks; nothing that a person types is ever syntax.
/// </summary>
internal static class BeginningsExpression
{
    /// <summary>More words than anybody types; each costs a look-up.</summary>
    public const int MostWords = 12;

    /// <summary>Rows that have a word beginning with each of these.</summary>
    public static string All(IEnumerable<string> words) => string.Join(" AND ", words.Take(MostWords).Select(Beginning));

    /// <summary>Whether each of the typed words begins one of the words.</summary>
    public static bool AllBegin(List<string> typed, List<string> words) => typed.TrueForAll(start => Begins(start, words));

    /// <summary>Whether the typed word begins one of the words.</summary>
    public static bool Begins(string start, List<string> words) => words.Exists(word => word.StartsWith(start, StringComparison.Ordinal));

    private static string Beginning(string word) => $"\"{word}\" *";
}
