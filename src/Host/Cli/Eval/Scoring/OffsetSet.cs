using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>A set of offsets into a text.</summary>
internal sealed class OffsetSet
{
    // Sorted; no two touch or overlap.
    private readonly ImmutableArray<TextSpan> runs;

    private OffsetSet(ImmutableArray<TextSpan> runs)
    {
        this.runs = runs;
        Count = runs.Sum(run => run.Length);
    }

    /// <summary>How many offsets.</summary>
    public int Count { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>The first of them; null where there is none.</summary>
    public int? First => runs.IsEmpty ? null : runs[0].Start;

    /// <summary>The offsets that at least one of the spans covers.</summary>
    public static OffsetSet Of(IEnumerable<TextSpan> spans)
    {
        List<TextSpan> joined = [];
        foreach (var span in spans.Where(span => span.Length > 0).Order())
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return new([.. joined]);
    }

    /// <summary>How many offsets are in both.</summary>
    public int Shared(OffsetSet other)
    {
        var (shared, left, right) = (0, 0, 0);
        while (left < runs.Length && right < other.runs.Length)
        {
            var (mine, theirs) = (runs[left], other.runs[right]);
            shared += Math.Max(0, Math.Min(mine.End, theirs.End) - Math.Max(mine.Start, theirs.Start));
            if (mine.End < theirs.End)
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return shared;
    }

    /// <summary>How many offsets are in at least one of the two.</summary>
    public int Either(OffsetSet other) => Count + other.Count - Shared(other);

    /// <summary>Whether this offset is in it.</summary>
    public bool Contains(int offset) => runs.Any(run => run.Contains(offset));
}
