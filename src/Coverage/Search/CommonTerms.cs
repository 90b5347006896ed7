using OnRecord.Coverage.Storage;

namespace OnRecord.Coverage.Search;

/// <summary>
/// Keeps common words from being ranked for their own sake. FTS5 ranks every statement that matches; where one of the words stands in
/// tens of thousands, that takes seconds. So statements are then sought by the rarer words alone, and the common ones only add to their
/// scores, as BM25 has it that they weigh little.
/// </summary>
internal sealed class CommonTerms(Session session)
{
    // Ranking so many takes some ten milliseconds.
    private const int Common = 20_000;

    /// <summary>The expression for statements with any of the terms; null where no term has a letter or digit.</summary>
    /// <param name="columns">Where the terms may stand, as FTS5 writes it.</param>
    /// <param name="terms">The terms, each with its alternatives.</param>
    public string? Of(string columns, IReadOnlyList<IReadOnlyList<string>> terms)
    {
        var all = terms.Select(term => MatchExpression.Of([term], TermMatch.Any)).OfType<string>()
            .Select(term => $"({columns} : ({term}))").Distinct().ToList();
        if (all.Count == 0)
        {
            return null;
        }

        if (all.Count == 1 || session.ReadNumber("SELECT statements FROM tally") < Common)
        {
            return Any(all);
        }

        var counts = all.ToDictionary(term => term, Count);
        var common = all.FindAll(term => counts[term] >= Common);
        var rare = all.FindAll(term => counts[term] is > 0 and < Common);

        // The key that every statement has makes the common terms a matter of choice.
        return common.Count == 0 || rare.Count == 0 ? Any(all) : $"{Any(rare)} AND {Any([.. common, $"(keys : \"{StatementKeys.Any}\")"])}";
    }

    private static string Any(List<string> terms) => $"({string.Join(" OR ", terms)})";

    private long Count(string term) => session.ReadNumber(
        "SELECT count(*) FROM (SELECT 1 FROM statement_words WHERE statement_words MATCH $1 LIMIT $2)", term, Common)!.Value;
}
