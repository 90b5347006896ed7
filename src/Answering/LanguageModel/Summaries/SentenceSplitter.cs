using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OnRecord.Answering.LanguageModel.Summaries;

/// <summary>
/// Parts what a language model wrote into sentences. Citations behind the full stop belong to the sentence before it. Where it is not
/// clear that a sentence ends, it goes on: what was written as one is shown or dropped as one, so that no half of it stands alone.
/// </summary>
internal static partial class SentenceSplitter
{
    private static readonly FrozenSet<string> NeverLast = new[]
    {
        "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "lt", "col", "capt", "prof", "rev", "hon", "sgt", "maj", "adm", "no", "vs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The sentences, each on one line, with single spaces.</summary>
    public static IEnumerable<string> Split(string text)
    {
        foreach (var line in LineEnds().Split(text).Select(line => Gaps().Replace(line, " ").Trim(' ')).Where(line => line.Length > 0))
        {
            var start = 0;
            foreach (Match end in Ends().Matches(line))
            {
                var behind = end.Index + end.Length;
                if (end.Index >= start && EndsThere(line, start, end) && line[start..behind].Trim(' ') is { Length: > 0 } sentence)
                {
                    yield return sentence;
                    start = behind;
                }
            }

            if (line[start..].Trim(' ') is { Length: > 0 } rest)
            {
                yield return rest;
            }
        }
    }

    private static bool EndsThere(string line, int start, Match end)
    {
        var behind = end.Index + end.Length;
        if (behind == line.Length)
        {
            return true;
        }

        // Inside of a quotation no sentence of the model's ends.
        var open = line.AsSpan(start, behind - start).Count('"') + line[start..behind].Count(QuotedStretches.IsDoubleMark);
        return line[behind] == ' ' && open % 2 == 0 && !char.IsLower(line[behind + 1])
            && (end.Value.Contains('[', StringComparison.Ordinal) || !IsAbbreviation(line, start, end.Index));
    }

    /// <summary>"Mr.", "U.S.", "J. Smith": the point belongs to the word.</summary>
    private static bool IsAbbreviation(string line, int start, int point)
    {
        var from = point;
        while (from > start && char.IsLetter(line[from - 1]))
        {
            from--;
        }

        return line[point] == '.' && (point - from == 1 || NeverLast.Contains(line[from..point]));
    }

    // Whatever marks close behind the full stop, and citations.
    [GeneratedRegex(@"[.!?…]+[""”»’')\]]*(?: ?\[[0-9][0-9, ]*\])*[.!?]*")]
    private static partial Regex Ends();

    [GeneratedRegex(@"[\r\n\u0085\u2028\u2029]+")]
    private static partial Regex LineEnds();

    [GeneratedRegex(@"[\t \u00A0\u2007\u2009\u202F]+")]
    private static partial Regex Gaps();
}
