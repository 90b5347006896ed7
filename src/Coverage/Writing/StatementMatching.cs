namespace OnRecord.Coverage.Writing;

/// <summary>
/// Says which statement of a newer version of an article is which of the older: the same words; else words near to them by the same speaker,
/// or the same words by another. What is left of the older was taken out, what is left of the newer is new.
/// </summary>
internal static class StatementMatching
{
    // Half of the words of both together, each counted as often as it stands there.
    private const double Near = 0.5;

    // Fewer words than this are anybody's.
    private const int FewestForAnother = 4;

    /// <summary>Each of the older with its newer, or null; each of the newer that is new; in the order of their texts.</summary>
    public static (List<(MatchedStatement Older, MatchedStatement? Newer, bool IsSame)> Older, List<MatchedStatement> New) Match(
        IReadOnlyList<MatchedStatement> older, IReadOnlyList<MatchedStatement> newer)
    {
        var found = new Dictionary<MatchedStatement, (MatchedStatement Newer, bool IsSame)>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<MatchedStatement>(ReferenceEqualityComparer.Instance);
        foreach (var one in older)
        {
            var same = newer.FirstOrDefault(other => !taken.Contains(other) && one.Words.SequenceEqual(other.Words) && AreOneSpeaker(one, other));
            if (same is not null && taken.Add(same))
            {
                found.Add(one, (same, true));
            }
        }

        // The nearest first, wherever they stand.
        var near = older.Where(one => !found.ContainsKey(one))
            .SelectMany(one => newer.Where(other => !taken.Contains(other)).Select(other => (One: one, Other: other, Nearness: Nearness(one, other))))
            .Where(static pair => pair.Nearness >= Near)
            .OrderByDescending(static pair => pair.Nearness).ThenBy(static pair => pair.One.Id).ThenBy(static pair => pair.Other.Id);
        foreach (var (one, other, _) in near)
        {
            if (!found.ContainsKey(one) && taken.Add(other))
            {
                found.Add(one, (other, false));
            }
        }

        return (
            [.. older.Select(one => found.TryGetValue(one, out var match) ? (one, match.Newer, match.IsSame) : (one, (MatchedStatement?)null, false))],
            [.. newer.Where(one => !taken.Contains(one))]);
    }

    private static double Nearness(MatchedStatement one, MatchedStatement other)
    {
        if (!AreOneSpeaker(one, other))
        {
            return one.Words.Count >= FewestForAnother && one.Words.SequenceEqual(other.Words) ? 1 : 0;
        }

        var left = other.Words.CountBy(static word => word).ToDictionary();
        var shared = 0;
        foreach (var word in one.Words)
        {
            if (left.TryGetValue(word, out var count) && count > 0)
            {
                left[word] = count - 1;
                shared++;
            }
        }

        return shared == 0 ? 0 : 2.0 * shared / (one.Words.Count + other.Words.Count);
    }

    // "Antony Blinken" and "Blinken" are one, where both stand in one article; "the minister" and "the minister" too.
    private static bool AreOneSpeaker(MatchedStatement one, MatchedStatement other) =>
        one.Name.Count == 0 || other.Name.Count == 0
            ? one.Name.Count == other.Name.Count
            : one.Name.TrueForAll(other.Name.Contains) || other.Name.TrueForAll(one.Name.Contains);
}
