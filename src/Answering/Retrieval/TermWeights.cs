using OnRecord.Answering.Words;
using OnRecord.Coverage;

namespace OnRecord.Answering.Retrieval;

/// <summary>How much a word tells: the rarer in the coverage's statements, the more (inverse document frequency).</summary>
internal sealed class TermWeights(ICoverageSnapshot snapshot, WordFamilies families, CancellationToken cancellationToken)
{
    /// <summary>Statements an article has on average; only the order of magnitude matters.</summary>
    private const int StatementsPerArticle = 15;

    /// <summary>What a small word ("the", "is") counts beside a telling one.</summary>
    private const double Small = 0.12;

    /// <summary>What "not" counts: it turns the sense.</summary>
    private const double Negation = 0.5;

    private readonly double _statements = Math.Max(snapshot.CountArticles() * StatementsPerArticle, 30);
    private readonly Dictionary<string, int> _counts = [];

    /// <summary>The weight: 0.12 for a small word, else from 0.4 (in every fifth statement) to 1.5 (in hardly any).</summary>
    public double Of(Word word)
    {
        if (StopWords.Holds(word.Folded))
        {
            return word.Folded is "no" or "not" or "never" or "nothing" or "nobody" ? Negation : Small;
        }

        var rarity = Math.Log(1 + (_statements / (1 + Count(word)))) / Math.Log(1 + _statements);
        return 0.3 + (1.2 * Math.Clamp(rarity, 0, 1));
    }

    /// <summary>In how many statements the word stands.</summary>
    public int Count(Word word)
    {
        if (!_counts.TryGetValue(word.Folded, out var count))
        {
            count = families.Spellings(word).Max(spelling => snapshot.Search.CountStatements(spelling, cancellationToken));
            _counts[word.Folded] = count;
        }

        return count;
    }
}
