using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>
/// Counts how well spans of one role (sources, cues or contents) agree over many articles: as a whole, by how much of each the
/// other side covers (as the evaluation of Citron does: Newell et al., LREC 2018), and character by character. A span that an
/// article has twice counts once.
/// </summary>
internal sealed class SpanTally
{
    private int same;
    private double coveredOfRead;
    private double coveredOfGold;
    private int sharedCharacters;
    private int goldCharacters;
    private int readCharacters;

    /// <summary>How many spans the gold has.</summary>
    public int Gold { get; private set; }

    /// <summary>How many spans were read.</summary>
    public int Read { get; private set; }

    /// <summary>A span is right where the other side has the very same.</summary>
    public Accuracy Exact => new(Accuracy.Share(same, Read), Accuracy.Share(same, Gold));

    /// <summary>A span is as right as the share of it that the best span of the other side covers.</summary>
    public Accuracy Overlap => new(Accuracy.Share(coveredOfRead, Read), Accuracy.Share(coveredOfGold, Gold));

    /// <summary>A character is right where it is in some span of either side.</summary>
    public Accuracy Characters => new(Accuracy.Share(sharedCharacters, readCharacters), Accuracy.Share(sharedCharacters, goldCharacters));

    /// <summary>Counts the spans of an article.</summary>
    public void Add(IEnumerable<TextSpan> gold, IEnumerable<TextSpan> read)
    {
        // In the order of the article: sums of fractions depend on it.
        ImmutableArray<TextSpan> golds = [.. gold.Distinct()];
        ImmutableArray<TextSpan> reads = [.. read.Distinct()];
        Gold += golds.Length;
        Read += reads.Length;
        same += golds.Intersect(reads).Count();
        foreach (var span in reads)
        {
            coveredOfRead += BestCover(span, golds);
        }

        foreach (var span in golds)
        {
            coveredOfGold += BestCover(span, reads);
        }

        var (goldSet, readSet) = (OffsetSet.Of(golds), OffsetSet.Of(reads));
        sharedCharacters += goldSet.Shared(readSet);
        goldCharacters += goldSet.Count;
        readCharacters += readSet.Count;
    }

    private static double BestCover(TextSpan span, ImmutableArray<TextSpan> others)
    {
        var best = 0;
        foreach (var other in others)
        {
            best = Math.Max(best, Math.Min(span.End, other.End) - Math.Max(span.Start, other.Start));
        }

        return (double)best / span.Length;
    }
}
