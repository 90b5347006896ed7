using System.Globalization;
using OnRecord.Answering.Words;

namespace OnRecord.Answering.Retrieval;

/// <summary>Whether a statement belongs to an occasion ("after Geneva", "on Friday", "in January"), as far as the article shows.</summary>
internal static class OccasionScore
{
    /// <summary>From this score on a statement may be of the occasion.</summary>
    public const double Fits = 0.2;

    /// <summary>From 0 (nothing round the statement has the words) to 1 (its sentence has them all).</summary>
    public static double Of(IReadOnlyList<AskedWord> occasion, StatementWords statement)
    {
        var (total, met) = (0.0, 0.0);
        foreach (var word in occasion)
        {
            total += word.Weight;
            met += word.Weight * Of(word, statement);
        }

        return total > 0 ? met / total : 0;
    }

    private static double Of(AskedWord word, StatementWords statement)
    {
        var best = HasDate(word.Word, statement.Statement.Article.Facts.Published) ? 0.7 : 0;
        best = Math.Max(best, Math.Max(word.Meets(statement.Sentence), 0.8 * word.Meets(statement.Paragraph)));
        best = Math.Max(best, 0.4 * word.Meets(statement.Title));
        for (var back = 1; back <= StatementWords.MostBefore && best < 0.6; back++)
        {
            // An article sets the scene once and then quotes for several paragraphs.
            best = Math.Max(best, (0.7 - (0.05 * back)) * word.Meets(statement.Before(back)));
        }

        return best;
    }

    private static bool HasDate(Word word, DateOnly? published) =>
        published is { } day
        && (word.Folded == day.Year.ToString(CultureInfo.InvariantCulture)
            || word.Folded.Equals(day.ToString("MMMM", CultureInfo.InvariantCulture), StringComparison.OrdinalIgnoreCase)
            || word.Folded.Equals(day.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase));
}
