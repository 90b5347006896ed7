using System.Runtime.InteropServices;
using System.Text;
using OnRecord.Answering.Words;
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
        var seen = new HashSet<(long, string)>(ordered.Count);
        var first = new List<Found>(ordered.Count);
        var byArticle = new Dictionary<string, List<Statement>>(ordered.Count);
        var again = new List<Found>();
        foreach (var one in ordered)
        {
            var article = CollectionsMarshal.GetValueRefOrAddDefault(byArticle, one.Statement.Article.Id, out _) ??= [];
            if (seen.Add((one.Statement.Speaker?.Id ?? 0, WordsKey(one.Words))) && !article.Exists(better => Overlap(better, one.Statement)))
            {
                first.Add(one);
                article.Add(one.Statement);
            }
            else
            {
                again.Add(one);
            }
        }

        return [.. first, .. again];
    }

    /// <summary>Whether one of two statements of an article is a part of the other, by the same speaker.</summary>
    private static bool Overlap(Statement left, Statement right)
    {
        if (left.Speaker?.Id != right.Speaker?.Id)
        {
            return false;
        }

        var (one, other) = (Whole(left), Whole(right));
        return one.Contains(other) || other.Contains(one);
    }

    private static TextSpan Whole(Statement statement) =>
        new(statement.Attribution.Content[0].Span.Start, statement.Attribution.Content[^1].Span.End);

    private static string WordsKey(IReadOnlyList<Word> words)
    {
        var key = new StringBuilder(words.Count * 7);
        foreach (var word in words)
        {
            key.Append(word.Stem).Append(' ');
        }

        return key.ToString();
    }
}
