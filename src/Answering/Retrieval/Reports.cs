using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>
/// Joins what several articles report of the same words into one: the same speaker, and either a long stretch of the same words in
/// quotation marks or nearly the same wording altogether. Accounts in other words stay apart. Of articles that are copies of one report, the
/// same words are one whoever's they are: an unnamed official of one is the unnamed official of the other.
/// </summary>
internal static class Reports
{
    // So many are compared with each other; what comes behind is hardly ever looked at.
    private const int MostCompared = 60;

    private const int FewestShared = 6;
    private const int FewestWords = 4;
    private const double NearlySame = 0.75;

    // An earlier report stands for all where it answers as well.
    private const double AsGood = 0.05;

    /// <summary>The statements, each with the other articles' reports of it, in the order of the best of each.</summary>
    /// <param name="found">The statements.</param>
    /// <param name="copiesAmong">Which of the articles with these ids are copies of one another.</param>
    public static IReadOnlyList<Found> Join(IReadOnlyList<Found> found, Func<IReadOnlyCollection<string>, IReadOnlyList<ArticleCopy>> copiesAmong)
    {
        var ids = found.Take(MostCompared).Select(static one => one.Statement.Article.Id).Distinct().ToList();
        var copies = (ids.Count > 1 ? copiesAmong(ids) : []).SelectMany(static pair => new[] { pair, pair with { ArticleId = pair.OtherId, OtherId = pair.ArticleId } }).ToHashSet();
        var groups = new List<List<(Found Found, List<string> Words)>>();
        foreach (var one in found.Take(MostCompared))
        {
            var words = Words(one.Statement);
            var group = groups.Find(group => group.TrueForAll(other => other.Found.Statement.Article.Id != one.Statement.Article.Id)
                && group.Exists(other => AreSame(one.Statement, words, other.Found.Statement, other.Words, copies)));
            if (group is null)
            {
                groups.Add([(one, words)]);
            }
            else
            {
                group.Add((one, words));
            }
        }

        return [.. groups.Select(group => Joined(group.ConvertAll(static one => one.Found), copies)), .. found.Skip(MostCompared)];
    }

    private static Found Joined(List<Found> group, HashSet<ArticleCopy> copies)
    {
        if (group.Count == 1)
        {
            return group[0];
        }

        var earliest = group.OrderBy(static one => one.Statement.Article.Facts.Published ?? DateOnly.MaxValue).ThenBy(static one => one.Statement.Article.File, StringComparer.Ordinal)
            .ThenBy(static one => one.Statement.Attribution.Content[0].Span.Start).ToList();
        var best = group[0];
        var head = earliest.Find(one => one.Score >= best.Score - AsGood && one.IsWordForWord == best.IsWordForWord && Literalness(one) >= Literalness(best)
            && (HasRole(one) || !HasRole(best)));
        head = head.Statement is null ? best : head;
        var reports = earliest.Where(one => one.Statement.Id != head.Statement.Id).Select(static one => one.Statement).ToList();
        return head with
        {
            Score = best.Score,
            Reports = reports,
            Copies = reports.Select(static report => report.Article.Id).Where(id => copies.Contains(new ArticleCopy(head.Statement.Article.Id, id))).ToHashSet(),
        };
    }

    private static bool HasRole(Found found) => found.Statement.Attribution.Speaker?.Role is not null;

    private static int Literalness(Found found) => found.Statement.Attribution.Kind switch
    {
        AttributionKind.Direct => 2,
        AttributionKind.Mixed => 1,
        _ => 0,
    };

    private static bool AreSame(Statement one, List<string> words, Statement other, List<string> others, HashSet<ArticleCopy> copies)
    {
        if (copies.Contains(new ArticleCopy(one.Article.Id, other.Article.Id)) && words.SequenceEqual(others) && HaveOneName(one, other))
        {
            return true;
        }

        if (one.Speaker is not { } speaker || other.Speaker?.Id != speaker.Id || Math.Min(words.Count, others.Count) < FewestWords)
        {
            return false;
        }

        var quoted = one.Attribution.Kind is not AttributionKind.Indirect && other.Attribution.Kind is not AttributionKind.Indirect;
        if (quoted && SharesStretch(words, others))
        {
            return true;
        }

        var (mine, theirs) = (words.ToHashSet(), others.ToHashSet());
        var shared = mine.Count(theirs.Contains);
        return shared >= NearlySame * (mine.Count + theirs.Count - shared);
    }

    private static bool HaveOneName(Statement one, Statement other) =>
        string.Equals(one.Attribution.Speaker?.Name, other.Attribution.Speaker?.Name, StringComparison.OrdinalIgnoreCase);

    private static bool SharesStretch(List<string> words, List<string> others)
    {
        for (var i = 0; i + FewestShared <= words.Count; i++)
        {
            for (var j = 0; j + FewestShared <= others.Count; j++)
            {
                var length = 0;
                while (length < FewestShared && words[i + length] == others[j + length])
                {
                    length++;
                }

                if (length == FewestShared)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<string> Words(Statement statement) =>
        [.. statement.Attribution.Content.SelectMany(static run => WordSplitter.Split(run.Text)).Select(static word => word.Folded)];
}
