using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Browsing;

/// <summary>An outlet that a query names, looked up among those that there are.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Name">Its name as its articles have it; null where the coverage has none like it.</param>
internal sealed record AskedOutlet(string Typed, string? Name)
{
    /// <summary>Looks an outlet up: the name whatever its case and marks, else one that has all the words, else one with a typing error.</summary>
    /// <returns>Null where none was asked for.</returns>
    public static AskedOutlet? Find(string? typed, IReadOnlyList<OutletSummary> outlets)
    {
        var words = WordSplitter.Split(typed ?? string.Empty).ConvertAll(word => word.Folded);
        if (typed is null || words.Count == 0)
        {
            return null;
        }

        var known = outlets.Select(outlet => (outlet.Name, Words: WordSplitter.Split(outlet.Name).ConvertAll(word => word.Folded))).ToList();
        var name = outlets.FirstOrDefault(outlet => outlet.Name == typed)?.Name
            ?? known.Find(outlet => Plain(outlet.Words) == Plain(words)).Name
            ?? known.Find(outlet => words.TrueForAll(outlet.Words.Contains)).Name
            ?? known.Find(outlet => Begins(words, outlet.Words)).Name
            ?? known.Find(outlet => Spelling.IsSlipOf(Plain(words), Plain(outlet.Words))).Name
            ?? known.Find(outlet => words.TrueForAll(word => outlet.Words.Exists(other => other == word || Spelling.IsSlipOf(word, other)))).Name;
        return new AskedOutlet(typed, name);
    }

    /// <summary>Whether each of the starts begins one of the words.</summary>
    public static bool Begins(List<string> starts, List<string> words) =>
        starts.TrueForAll(start => words.Exists(word => word.StartsWith(start, StringComparison.Ordinal)));

    private static string Plain(List<string> words) => string.Concat(words[0] == "the" && words.Count > 1 ? words.Skip(1) : words);
}
