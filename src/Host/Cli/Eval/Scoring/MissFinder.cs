using System.Collections.Immutable;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>Finds what is wrong in an article: pairs what the gold has with what was read instead, and counts the characters.</summary>
/// <param name="article">The article's name.</param>
/// <param name="text">The article's text.</param>
/// <param name="gold">The gold's attributions, judged.</param>
/// <param name="read">What was read, judged.</param>
/// <param name="isSameSource">Whether the gold's attribution and the one that was read, by their numbers, have the same source.</param>
internal sealed class MissFinder(
    string article,
    string text,
    ImmutableArray<JudgedAttribution> gold,
    ImmutableArray<JudgedAttribution> read,
    Func<int, int, bool> isSameSource)
{
    private readonly HashSet<int> toldGold = [];
    private readonly HashSet<int> toldRead = [];

    /// <summary>The misses, each attribution in one at most, but for those beside which something is shown that is right elsewhere.</summary>
    /// <param name="wrongSpeakers">The gold's number for each that was read with the right words and the wrong speaker.</param>
    public ImmutableArray<Miss> Find(IReadOnlyDictionary<int, int> wrongSpeakers)
    {
        var misses = ImmutableArray.CreateBuilder<Miss>();
        foreach (var (r, g) in wrongSpeakers.OrderBy(pair => pair.Key))
        {
            misses.Add(Of(MissKind.WrongSpeaker, g, r));
        }

        for (var g = 0; g < gold.Length; g++)
        {
            if (!gold[g].IsRight && !toldGold.Contains(g))
            {
                var instead = MostShared(gold[g], read, r => !read[r].IsRight && !toldRead.Contains(r));
                misses.Add(instead is { } r ? Of(MissKind.ReadOtherwise, g, r) : NotRead(g));
            }
        }

        for (var r = 0; r < read.Length; r++)
        {
            if (!read[r].IsRight && !toldRead.Contains(r))
            {
                var there = MostShared(read[r], gold, _ => true);
                misses.Add(new(article, text, MissKind.NotInGold, there is { } g ? gold[g] : null, read[r], read[r].Offsets.Count));
            }
        }

        return misses.ToImmutable();
    }

    private Miss Of(MissKind kind, int g, int r)
    {
        toldGold.Add(g);
        toldRead.Add(r);
        var shared = gold[g].Offsets.Shared(read[r].Offsets);
        var either = gold[g].Offsets.Either(read[r].Offsets);

        // What both have is right where it has the right source; then only the rest is wrong.
        var isWhole = kind is MissKind.WrongSpeaker || !isSameSource(g, r);
        return new(article, text, kind, gold[g], read[r], isWhole ? either : either - shared);
    }

    private Miss NotRead(int g)
    {
        // What is right for another attribution of the gold, and takes in these words.
        var there = MostShared(gold[g], read, _ => true);
        return new(article, text, MissKind.NotRead, gold[g], there is { } r ? read[r] : null, gold[g].Offsets.Count);
    }

    private static int? MostShared(JudgedAttribution attribution, ImmutableArray<JudgedAttribution> others, Func<int, bool> isMeant)
    {
        int? best = null;
        var most = 0;
        for (var i = 0; i < others.Length; i++)
        {
            var shared = isMeant(i) ? attribution.Offsets.Shared(others[i].Offsets) : 0;
            if (shared > most)
            {
                (best, most) = (i, shared);
            }
        }

        return best;
    }
}
