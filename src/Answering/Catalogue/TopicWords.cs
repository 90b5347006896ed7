using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Catalogue;

/// <summary>
/// Words that tell what somebody talks about: those that stand in many of their statements and in few of all (term frequency against
/// inverse document frequency, K. Spärck Jones, Journal of Documentation 28, 1972).
/// </summary>
internal static class TopicWords
{
    // The newest tell what there is to know, and cost a few milliseconds.
    private const int MostStatements = 80;
    private const int MostWeighed = 60;
    private const int MostShown = 12;
    private const int ShortestWord = 4;
    private const int ShortestName = 2;

    /// <summary>The words, as they are written most often, the most telling first.</summary>
    public static IReadOnlyList<string> Of(ICoverageSnapshot snapshot, KnownSpeaker speaker, IReadOnlyList<StatementEntry> statements, int all)
    {
        var own = speaker.Aliases.SelectMany(WordSplitter.Split).Select(static word => word.Stem).ToHashSet();
        var written = new Dictionary<string, (int Statements, Dictionary<string, int> Forms)>();
        foreach (var statement in snapshot.Statements([.. statements.Take(MostStatements).Select(static one => one.Id)]))
        {
            var words = statement.Attribution.Content
                .SelectMany(static run => WordSplitter.Split(run.Text).Select(word => (word.Stem, word.Folded, word.IsName, Form: Form(run.Text, word))))
                .Where(word => word.Folded.Length >= (word.IsName ? ShortestName : ShortestWord)
                    && !StopWords.Holds(word.Folded) && !own.Contains(word.Stem) && !word.Folded.Any(char.IsDigit))
                .DistinctBy(static word => word.Stem);
            foreach (var (stem, _, _, form) in words)
            {
                var (count, forms) = written.GetValueOrDefault(stem, (0, []));
                forms[form] = forms.GetValueOrDefault(form) + 1;
                written[stem] = (count + 1, forms);
            }
        }

        var fewest = statements.Count > 5 ? 2 : 1;
        return
        [
            .. written.Where(word => word.Value.Statements >= fewest)
                .OrderByDescending(static word => word.Value.Statements).ThenBy(static word => word.Key, StringComparer.Ordinal)
                .Take(MostWeighed)
                .Select(word => (Word: Likeliest(word.Value.Forms), Weight: word.Value.Statements * Rarity(snapshot, word.Key, word.Value.Forms, all)))
                .OrderByDescending(static word => word.Weight).ThenBy(static word => word.Word, StringComparer.Ordinal)
                .Take(MostShown)
                .Select(static word => word.Word),
        ];
    }

    private static double Rarity(ICoverageSnapshot snapshot, string stem, Dictionary<string, int> forms, int all)
    {
        var known = snapshot.Search.CountStatements(Likeliest(forms));
        return Math.Log((all + 1.0) / (Math.Max(known, stem.Length > 0 ? 1 : 0) + 0.5));
    }

    private static string Likeliest(Dictionary<string, int> forms) =>
        forms.OrderByDescending(static form => form.Value).ThenBy(static form => form.Key, StringComparer.Ordinal).First().Key;

    // A name keeps its capital; a word at the beginning of a sentence has one only there.
    private static string Form(string text, Word word)
    {
        var form = text[word.Start..word.End];
        form = word.IsPossessive && form.Length > 2 ? form.TrimEnd('s', 'S').TrimEnd('\'', '’', 'ʼ') : form;
        return word.IsName && word.Start > 0 ? form : form.ToLowerInvariant();
    }
}
