using System.Runtime.InteropServices;
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
        var copies = (ids.Count > 1 ? copiesAmong(ids) : [])
            .SelectMany(static pair => new[] { pair, pair with { ArticleId = pair.OtherId, OtherId = pair.ArticleId } }).ToHashSet();
        var groups = new List<List<(Found Found, Wording Words)>>();
        var bySpeaker = new Dictionary<long, List<List<(Found Found, Wording Words)>>>();
        foreach (var one in found.Take(MostCompared))
        {
            var words = new Wording(one.Words);
            var theirs = one.Statement.Speaker is { } speaker && words.Count >= FewestWords
                ? CollectionsMarshal.GetValueRefOrAddDefault(bySpeaker, speaker.Id, out _) ??= []
                : null;
            var group = theirs?.Find(group => IsOfOthers(group, one) && group.Exists(other => AreSame(one.Statement, words, other.Found.Statement, other.Words)))
                ?? (copies.Count == 0 ? null : groups.Find(group => IsOfOthers(group, one)
                    && group.Exists(other => AreCopied(one.Statement, words, other.Found.Statement, other.Words, copies))));
            if (group is not null)
            {
                group.Add((one, words));
                continue;
            }

            group = [(one, words)];
            groups.Add(group);
            theirs?.Add(group);
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

    private static bool IsOfOthers(List<(Found Found, Wording Words)> group, Found one) =>
        group.TrueForAll(other => other.Found.Statement.Article.Id != one.Statement.Article.Id);

    /// <summary>Whether two articles with the same text have the same statement, whomever each of them names more fully.</summary>
    private static bool AreCopied(Statement one, Wording words, Statement other, Wording others, HashSet<ArticleCopy> copies) =>
        copies.Contains(new ArticleCopy(one.Article.Id, other.Article.Id)) && words.IsSameAs(others) && HaveOneName(one, other);

    private static bool AreSame(Statement one, Wording words, Statement other, Wording others)
    {
        var quoted = one.Attribution.Kind is not AttributionKind.Indirect && other.Attribution.Kind is not AttributionKind.Indirect;
        return (quoted && words.SharesStretchWith(others)) || words.ResemblanceWith(others) >= NearlySame;
    }

    private static bool HaveOneName(Statement one, Statement other) =>
        string.Equals(one.Attribution.Speaker?.Name, other.Attribution.Speaker?.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>How something is worded, by hashes: many are compared with each other.</summary>
    private sealed class Wording
    {
        private readonly int[] _inOrder;
        private int[]? _distinct;
        private long[]? _stretches;

        public Wording(IReadOnlyList<Word> words)
        {
            _inOrder = new int[words.Count];
            for (var at = 0; at < _inOrder.Length; at++)
            {
                _inOrder[at] = words[at].Form.FoldedHash;
            }
        }

        /// <summary>How many words.</summary>
        public int Count => _inOrder.Length;

        // Sorted, so that two can be gone through side by side.
        private int[] Distinct => _distinct ??= Sorted<int>(_inOrder);

        private long[] Stretches => _stretches ??= Sorted<long>([.. Enumerable.Range(0, Math.Max(0, Count - FewestShared + 1)).Select(StretchAt)]);

        /// <summary>Whether both are the same words in the same order.</summary>
        public bool IsSameAs(Wording other) => _inOrder.AsSpan().SequenceEqual(other._inOrder);

        /// <summary>Whether <see cref="FewestShared"/> words stand one behind the other in both.</summary>
        public bool SharesStretchWith(Wording other) => CountShared<long>(Stretches, other.Stretches, most: 1) > 0;

        /// <summary>What share of the words of either stands in both (Jaccard's coefficient).</summary>
        public double ResemblanceWith(Wording other)
        {
            var shared = CountShared<int>(Distinct, other.Distinct, int.MaxValue);
            return (double)shared / (Distinct.Length + other.Distinct.Length - shared);
        }

        // Each once, in the order of their numbers.
        private static T[] Sorted<T>(ReadOnlySpan<T> numbers)
            where T : IComparable<T>
        {
            var sorted = numbers.ToArray();
            sorted.AsSpan().Sort();
            var count = 0;
            foreach (var number in sorted)
            {
                if (count == 0 || number.CompareTo(sorted[count - 1]) != 0)
                {
                    sorted[count++] = number;
                }
            }

            return sorted[..count];
        }

        private static int CountShared<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other, int most)
            where T : IComparable<T>
        {
            var (at, otherAt, shared) = (0, 0, 0);
            while (at < one.Length && otherAt < other.Length && shared < most)
            {
                var order = one[at].CompareTo(other[otherAt]);
                shared += order == 0 ? 1 : 0;
                at += order <= 0 ? 1 : 0;
                otherAt += order >= 0 ? 1 : 0;
            }

            return shared;
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
