namespace OnRecord.Answering.Retrieval;

/// <summary>
/// How much of the asked words a statement has, in their order, from 0 to 1: the words' weight in the heaviest common subsequence
/// (words may be missing, wrong or between), and regardless of order. 1 is word for word.
/// </summary>
internal static class QuotedWordsScore
{
    private const int MostAsked = 100;
    private const int MostSaid = 600;
    private const double InOrder = 0.65;
    private const double NotWordForWord = 0.96;

    public static double Of(IReadOnlyList<AskedWord> asked, WordBag said)
    {
        if (asked.Count == 0 || said.Words.Count == 0)
        {
            return 0;
        }

        if (said.HasPhrase(asked))
        {
            return 1;
        }

        var (total, anywhere) = (0.0, 0.0);
        foreach (var word in asked)
        {
            total += word.Weight;
            anywhere += word.Weight * word.Meets(said);
        }

        if (anywhere / total < 0.4)
        {
            return 0;
        }

        var ordered = CommonSubsequence(asked, said);
        return NotWordForWord * ((InOrder * ordered) + ((1 - InOrder) * anywhere)) / total;
    }

    private static double CommonSubsequence(IReadOnlyList<AskedWord> asked, WordBag said)
    {
        var columns = Math.Min(said.Words.Count, MostSaid);
        var before = new double[columns + 1];
        var row = new double[columns + 1];
        var meetings = new double[columns];
        foreach (var word in asked.Take(MostAsked))
        {
            if (word.Meets(said) <= 0)
            {
                continue; // the row would be the one before
            }

            said.Meet(word, meetings);
            for (var column = 1; column <= columns; column++)
            {
                var meets = meetings[column - 1];
                var best = Math.Max(before[column], row[column - 1]);
                row[column] = meets > 0 ? Math.Max(best, before[column - 1] + (meets * word.Weight)) : best;
            }

            (before, row) = (row, before);
        }

        return before[columns];
    }
}
