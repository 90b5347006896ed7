using System.Collections.Frozen;
using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Questions;

/// <summary>Parts whom something was said to from what about: "tell Zelensky about NATO", "say to reporters on the plane".</summary>
internal static class Addressee
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Tell = Stems("tell inform assure remind");
    private static readonly FrozenSet<string> Say = Stems("say speak talk write mention explain complain report");

    /// <summary>The words that name whom it was said to, without small words, and the words behind them.</summary>
    /// <param name="verb">The verb of saying; null where there is none.</param>
    /// <param name="behind">The words behind the verb.</param>
    public static (IReadOnlyList<Word> To, List<Word> Behind) Part(Word? verb, List<Word> behind)
    {
        var skip = verb is not { } said || behind.Count == 0 ? -1
            : Tell.Contains(said.Stem) ? 0
            : Say.Contains(said.Stem) && behind[0].Folded is "to" or "with" ? 1
            : -1;
        if (skip < 0)
        {
            return ([], behind);
        }

        var end = skip;
        while (end < behind.Count && end - skip < LongestName && !TopicParser.IsIntroducer(behind[end]) && behind[end].Folded is not ("that" or "to"))
        {
            end++;
        }

        var named = behind.Skip(skip).Take(end - skip).Where(word => !StopWords.Holds(word.Folded)).ToList();

        // "tell lies", "tell us": nobody that an article would name.
        return named.Count > 0 && (end == behind.Count || TopicParser.IsIntroducer(behind[end])) ? (named, behind[end..]) : ([], behind);
    }

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(Stemmer.Stem).ToFrozenSet();
}
