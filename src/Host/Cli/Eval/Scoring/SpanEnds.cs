using System.Buffers;
using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Scoring;

/// <summary>
/// What stands at a span's ends without being compared: annotators differ in whether they mark quotation marks, spaces and punctuation
/// there, and nothing hangs on it.
/// </summary>
internal static class SpanEnds
{
    private static readonly SearchValues<char> Passed =
        SearchValues.Create(" \t\r\n\u00a0\"'`\u2018\u2019\u201c\u201d\u00ab\u00bb,.;:!?-\u2013\u2014()[]");

    /// <summary>The spans without it; those go of which nothing is left. What lies behind the text's end stays as it is.</summary>
    public static ImmutableArray<TextSpan> Trim(string text, IEnumerable<TextSpan> spans) =>
        [.. spans.Select(span => Trim(text, span)).Where(span => span.Length > 0)];

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsPassed(text, start))
        {
            start++;
        }

        while (end > start && IsPassed(text, end - 1))
        {
            end--;
        }

        return new(start, end);
    }

    private static bool IsPassed(string text, int offset) => offset < text.Length && Passed.Contains(text[offset]);
}
