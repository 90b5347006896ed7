using OnRecord.Reading;

namespace OnRecord.Host.Web.Articles;

/// <summary>
/// Marks the statements of an article in one of its paragraphs. Statements stand beside, inside and across one another. The text is cut
/// wherever one begins or ends, so that each piece has the colour of the innermost. A statement that lies wholly inside or outside the others
/// is held by an element of its own; of one that lies across others, the beginning is a place to go to.
/// </summary>
internal static class Marking
{
    private const string ClosingMarks = "”\"’'»“";

    /// <summary>The steps that write the paragraph out: its whole text, in order; elements end in the order opposite to that in which they begin.</summary>
    /// <param name="text">The paragraph's text.</param>
    /// <param name="paragraph">Where it stands in the article.</param>
    /// <param name="statements">The runs of each of the article's statements, in order.</param>
    public static List<Mark> Of(string text, TextSpan paragraph, IReadOnlyList<IReadOnlyList<TextSpan>> statements)
    {
        var here = Here(paragraph, statements);
        var held = Held(here);
        var labels = here.Where(static one => one.IsLast).Select(one => (one.Index, At: BehindMarks(text, paragraph, one.Hull.End))).ToList();
        int[] cuts =
        [
            .. here.SelectMany(static one => one.Runs).SelectMany(static run => (int[])[run.Start, run.End])
                .Concat(labels.Select(static label => label.At))
                .Append(paragraph.Start).Append(paragraph.End).Distinct().Order(),
        ];

        var steps = new List<Mark>();
        var open = new Stack<Statement>();
        for (var i = 0; i < cuts.Length; i++)
        {
            var at = cuts[i];
            while (open.TryPeek(out var inner) && inner.Hull.End == at)
            {
                open.Pop();
                steps.Add(new Mark(MarkStep.Close, inner.Index));
            }

            steps.AddRange(labels.Where(label => label.At == at).Select(static label => new Mark(MarkStep.Label, label.Index)));
            foreach (var one in here.Where(one => one.Hull.Start == at))
            {
                if (held.Contains(one.Index))
                {
                    open.Push(one);
                    steps.Add(new Mark(MarkStep.Open, one.Index, IsFirst: one.IsFirst));
                }
                else if (one.IsFirst)
                {
                    steps.Add(new Mark(MarkStep.Anchor, one.Index, IsFirst: true));
                }
            }

            if (i + 1 < cuts.Length)
            {
                var piece = new TextSpan(at, cuts[i + 1]);
                steps.Add(new Mark(MarkStep.Text, Innermost(here, piece), piece));
            }
        }

        return steps;
    }

    /// <summary>What of the statements stands in the paragraph: those that begin first first, of them the longest.</summary>
    private static List<Statement> Here(TextSpan paragraph, IReadOnlyList<IReadOnlyList<TextSpan>> statements)
    {
        var here = new List<Statement>();
        for (var i = 0; i < statements.Count; i++)
        {
            var runs = statements[i].Where(run => run.Length > 0 && run.Overlaps(paragraph))
                .Select(run => new TextSpan(Math.Max(run.Start, paragraph.Start), Math.Min(run.End, paragraph.End)))
                .OrderBy(static run => run.Start).ToList();
            if (runs.Count > 0)
            {
                var whole = statements[i];
                here.Add(new Statement(
                    i, runs, new TextSpan(runs[0].Start, runs.Max(static run => run.End)),
                    IsFirst: runs[0].Start == whole.Min(static run => run.Start),
                    IsLast: runs.Max(static run => run.End) == whole.Max(static run => run.End)));
            }
        }

        return [.. here.OrderBy(static one => one.Hull.Start).ThenByDescending(static one => one.Hull.End).ThenBy(static one => one.Index)];
    }

    /// <summary>Those that an element can hold: none of them lies across another.</summary>
    private static HashSet<int> Held(List<Statement> here)
    {
        var held = new HashSet<int>();
        var around = new Stack<TextSpan>();
        foreach (var one in here)
        {
            while (around.TryPeek(out var outer) && outer.End <= one.Hull.Start)
            {
                around.Pop();
            }

            if (!around.TryPeek(out var inside) || one.Hull.End <= inside.End)
            {
                around.Push(one.Hull);
                held.Add(one.Index);
            }
        }

        return held;
    }

    private static int Innermost(List<Statement> here, TextSpan piece)
    {
        var (found, shortest) = (-1, int.MaxValue);
        foreach (var one in here)
        {
            foreach (var run in one.Runs)
            {
                if (run.Contains(piece) && run.Length <= shortest)
                {
                    (found, shortest) = (one.Index, run.Length);
                }
            }
        }

        return found;
    }

    private static int BehindMarks(string text, TextSpan paragraph, int at)
    {
        while (at < paragraph.End && ClosingMarks.Contains(text[at - paragraph.Start], StringComparison.Ordinal))
        {
            at++;
        }

        return at;
    }

    private sealed record Statement(int Index, List<TextSpan> Runs, TextSpan Hull, bool IsFirst, bool IsLast);
}
