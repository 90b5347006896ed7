using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>Puts statements in order, and the same words a second time behind the others.</summary>
internal static class Ranking
{
    private const double Quality = 0.03;

    /// <summary>How far above another of the same score a statement stands: the surer its speaker and the more literal, the better.</summary>
    public static double Tie(Statement statement)
    {
        var attribution = statement.Attribution;
        var literal = attribution.Kind switch { AttributionKind.Direct => 0.4, AttributionKind.Mixed => 0.35, _ => 0.1 };
        var spoken = attribution.Act is AttributionAct.Speech ? 0.3 : 0;
        var named = statement.Speaker is not null ? 0.5 : 0;
        return Quality * (literal + spoken + named + (0.3 * attribution.Confidence));
    }

    /// <summary>Best first; among equals the newest, and those of a day by file and place, whenever they came; what repeats the words of a better one by the same speaker goes to the end.</summary>
    public static IReadOnlyList<Found> Order(IEnumerable<Found> found)
    {
        var ordered = found
            .OrderByDescending(one => Math.Round(one.Score, 4))
            .ThenByDescending(one => one.Statement.Article.Facts.Published ?? DateOnly.MinValue)
            .ThenBy(one => one.Statement.Article.File, StringComparer.Ordinal)
            .ThenBy(one => one.Statement.Attribution.Content[0].Span.Start)
            .ToList();
        var seen = new HashSet<(long, string)>();
        var first = new List<Found>(ordered.Count);
        var again = new List<Found>();
        foreach (var one in ordered)
        {
            var repeats = !seen.Add((one.Statement.Speaker?.Id ?? 0, WordsKey(one.Statement))) || first.Exists(better => Overlap(better.Statement, one.Statement));
            (repeats ? again : first).Add(one);
        }

        return [.. first, .. again];
    }

    /// <summary>Whether one is a part of the other in the same article, by the same speaker.</summary>
    private static bool Overlap(Statement left, Statement right)
    {
        if (left.Article.Id != right.Article.Id || left.Speaker?.Id != right.Speaker?.Id)
        {
            return false;
        }

        var (one, other) = (Whole(left), Whole(right));
        return one.Contains(other) || other.Contains(one);
    }

    private static TextSpan Whole(Statement statement) =>
        new(statement.Attribution.Content[0].Span.Start, statement.Attribution.Content[^1].Span.End);

    private static string WordsKey(Statement statement) =>
        string.Join(' ', statement.Attribution.Content.SelectMany(run => Words.WordSplitter.Split(run.Text)).Select(word => word.Stem));
}
