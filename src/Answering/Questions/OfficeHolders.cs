using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>
/// Names behind an office as the articles write them ("Dutch PM Rutte"): whoever holds it is known by the name alone where their words were
/// read.
/// </summary>
internal sealed class OfficeHolders(ICoverageSnapshot snapshot)
{
    private const int MostPassages = 6;
    private const int LongestOffice = 5;
    private const int LongestName = 3;

    private static readonly (string Full, string Short)[] Abbreviations = [("prime minister", "pm"), ("foreign minister", "fm"), ("member of parliament", "mp")];

    /// <summary>Names that stand behind the office somewhere, each once; none where the words are no office that is written so.</summary>
    public IEnumerable<string> NamesBehind(string office) => Spellings(office).SelectMany(InPassages).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Spellings(string office)
    {
        yield return office;
        foreach (var (full, shorter) in Abbreviations)
        {
            if (office.Contains(full, StringComparison.OrdinalIgnoreCase))
            {
                yield return office.Replace(full, shorter, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private IEnumerable<string> InPassages(string office)
    {
        var words = WordSplitter.Split(office).SkipWhile(static word => word.Folded is "the" or "a" or "an").ToList();
        if (words.Count is < 2 or > LongestOffice)
        {
            yield break;
        }

        var query = new SearchQuery { Terms = [.. words.Select(static word => new[] { word.Folded })], Match = TermMatch.Phrase, Most = MostPassages };
        foreach (var passage in snapshot.Passages([.. snapshot.Search.SearchPassages(query).Select(static hit => hit.Id)]))
        {
            var text = WordSplitter.Split(passage.Run.Text);
            for (var at = 0; at + words.Count < text.Count; at++)
            {
                var (here, behind) = (at, at + words.Count);
                var name = text.Skip(behind).Take(LongestName).TakeWhile((word, i) => word.IsName && IsJoined(passage.Run.Text, text[behind + i - 1], word)).ToList();
                if (name.Count > 0 && Enumerable.Range(0, words.Count).All(i => text[here + i].Folded == words[i].Folded))
                {
                    yield return passage.Run.Text[name[0].Start..name[^1].End];
                }
            }
        }
    }

    // Nothing but a space between: "Dutch PM Rutte", not "the Dutch PM. Rutte".
    private static bool IsJoined(string text, Word word, Word next) => text.AsSpan(word.End, next.Start - word.End).IsWhiteSpace();
}
