using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>What stands at the runs of an attribution.</summary>
internal static class Slices
{
    /// <summary>The runs' own characters; what lies behind the text's end is left out.</summary>
    public static string Of(string text, IEnumerable<TextSpan> runs) =>
        string.Join(" … ", runs.Where(run => run.End <= text.Length).Select(run => run.Slice(text).ToString()));

    /// <summary>Where runs of gold stand: each behind the one before, or else where it stands first. What stands nowhere is left out.</summary>
    public static IReadOnlyList<TextSpan> Locate(string text, IEnumerable<string> runs)
    {
        List<TextSpan> spans = [];
        var behind = 0;
        foreach (var run in runs)
        {
            var start = text.IndexOf(run, behind, StringComparison.Ordinal);
            start = start < 0 ? text.IndexOf(run, StringComparison.Ordinal) : start;
            if (start >= 0)
            {
                behind = start + run.Length;
                spans.Add(new(start, behind));
            }
        }

        return spans;
    }

    /// <summary>From the first part of an attribution to the end of its first run of content; null where it has no parts.</summary>
    public static TextSpan? Place(IEnumerable<TextSpan> source, IEnumerable<TextSpan> cue, IEnumerable<TextSpan> content)
    {
        TextSpan[] parts = [.. source, .. cue, .. content.Order().Take(1)];
        return parts.Length == 0 ? null : new(parts.Min(part => part.Start), parts.Max(part => part.End));
    }
}
