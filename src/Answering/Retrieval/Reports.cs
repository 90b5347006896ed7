using System.Runtime.InteropServices;
using OnRecord.Answering.Words;
using OnRecord.Coverage;
using OnRecord.Reading;

namespace OnRecord.Answering.Retrieval;

/// <summary>
/// Joins what several articles report of the same words into one: the same speaker, and either a long stretch of the same words in
/// quotation marks or nearly the same wording altogether. Accounts in other words stay apart.
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
    public static IReadOnlyList<Found> Join(IReadOnlyList<Found> found)
    {
        var groups = new List<List<(Found Found, Wording Words)>>();
        var bySpeaker = new Dictionary<long, List<List<(Found Found, Wording Words)>>>();
        foreach (var one in found.Take(MostCompared))
        {
            var words = new Wording(one.Words);
            var theirs = one.Statement.Speaker is { } speaker && words.Count >= FewestWords
                ? CollectionsMarshal.GetValueRefOrAddDefault(bySpeaker, speaker.Id, out _) ??= []
                : null;
            var group = theirs?.Find(group => group.TrueForAll(other => other.Found.Statement.Article.Id != one.Statement.Article.Id)
                && group.Exists(other => AreSame(one.Statement, words, other.Found.Statement, other.Words)));
            if (group is not null)
            {
                group.Add((one, words));
                continue;
            }

            group = [(one, words)];
            groups.Add(group);
            theirs?.Add(group);
        }

        return [.. groups.Select(static group => Joined(group.ConvertAll(static one => one.Found))), .. found.Skip(MostCompared)];
    }

    private static Found Joined(List<Found> group)
    {
        if (group.Count == 1)
        {
            return group[0];
        }

        var earliest = group.OrderBy(static one => one.Statement.Article.Facts.Published ?? DateOnly.MaxValue).ThenBy(static one => one.Statement.Id).ToList();
        var best = group[0];
        var head = earliest.Find(one => one.Score >= best.Score - AsGood && one.IsWordForWord == best.IsWordForWord && Literalness(one) >= Literalness(best)
            && (HasRole(one) || !HasRole(best)));
        head = head.Statement is null ? best : head;
        return head with { Score = best.Score, Reports = [.. earliest.Where(one => one.Statement.Id != head.Statement.Id).Select(static one => one.Statement)] };
    }

    private static bool HasRole(Found found) => found.Statement.Attribution.Speaker?.Role is not null;

    private static int Literalness(Found found) => found.Statement.Attribution.Kind switch
    {
        AttributionKind.Direct => 2,
        AttributionKind.Mixed => 1,
        _ => 0,
    };

    private static bool AreSame(Statement one, Wording words, Statement other, Wording others)
    {
        var quoted = one.Attribution.Kind is not AttributionKind.Indirect && other.Attribution.Kind is not AttributionKind.Indirect;
        return (quoted && words.SharesStretchWith(others)) || words.ResemblanceWith(others) >= NearlySame;
    }

    /// <summary>How something is worded, by hashes: many are compared with each other.</summary>
    private sealed class Wording(IReadOnlyList<Word> words)
    {
        private readonly int[] _inOrder = [.. words.Select(static word => word.Folded.GetHashCode(StringComparison.Ordinal))];
        private HashSet<int>? _distinct;
        private HashSet<long>? _stretches;

        /// <summary>How many words.</summary>
        public int Count => _inOrder.Length;

        private HashSet<int> Distinct => _distinct ??= [.. _inOrder];

        private HashSet<long> Stretches => _stretches ??= [.. Enumerable.Range(0, Math.Max(0, Count - FewestShared + 1)).Select(StretchAt)];

        /// <summary>Whether <see cref="FewestShared"/> words stand one behind the other in both.</summary>
        public bool SharesStretchWith(Wording other) => Stretches.Overlaps(other.Stretches);

        /// <summary>What share of the words of either stands in both (Jaccard's coefficient).</summary>
        public double ResemblanceWith(Wording other)
        {
            var shared = Distinct.Count(other.Distinct.Contains);
            return (double)shared / (Distinct.Count + other.Distinct.Count - shared);
        }

        private long StretchAt(int start)
        {
            var hash = 0L;
            foreach (var word in _inOrder.AsSpan(start, FewestShared))
            {
                hash = (hash * 0x5851F42D4C957F2D) + word;
            }

            return hash;
        }
    }
}
