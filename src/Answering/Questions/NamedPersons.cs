using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Tells whether words are the name of a person whom the coverage names, though it has no words of theirs: the articles write it with a
/// capital, and somewhere with a title before it ("Foreign Minister Sergei Lavrov").
/// </summary>
internal sealed class NamedPersons(ICoverageSnapshot snapshot, WordFamilies families)
{
    private const int MostPassages = 12;
    private const int LongestName = 3;

    private static readonly FrozenSet<string> Titles =
        "mr mrs ms dr sir president senator minister chancellor general secretary premier spokesman spokeswoman ambassador governor mayor leader chief".Split(' ').ToFrozenSet();

    /// <summary>Whether they are.</summary>
    public bool Has(string words)
    {
        var name = WordSplitter.Split(words);
        if (name.Count is 0 or > LongestName || name.Exists(word => StopWords.Holds(word.Folded) || families.IsPlace(word.Stem)))
        {
            return false;
        }

        var query = new SearchQuery { Terms = [.. name.Select(static word => new[] { word.Folded })], Match = TermMatch.Phrase, Most = MostPassages };
        var passages = snapshot.Passages([.. snapshot.Search.SearchPassages(query).Select(static hit => hit.Id)]);
        var places = passages.SelectMany(passage => Places(WordSplitter.Split(passage.Run.Text), name)).ToList();
        return places.Exists(static place => place.HasTitle) && places.TrueForAll(static place => place.IsName);
    }

    private static IEnumerable<(bool IsName, bool HasTitle)> Places(List<Word> text, List<Word> name)
    {
        for (var at = 0; at + name.Count <= text.Count; at++)
        {
            var here = at;
            if (Enumerable.Range(0, name.Count).All(i => text[here + i].Folded == name[i].Folded))
            {
                yield return (text[at].IsName, IsTitle(text, at - 1) || (at > 0 && text[at - 1].IsName && IsTitle(text, at - 2)));
            }
        }
    }

    private static bool IsTitle(List<Word> text, int at) => at >= 0 && Titles.Contains(text[at].Folded);
}
