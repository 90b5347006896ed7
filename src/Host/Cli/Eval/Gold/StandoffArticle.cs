using System.Collections.Immutable;
using System.Globalization;
using OnRecord.Reading;

namespace OnRecord.Host.Cli.Eval.Gold;

/// <summary>
/// The attributions of an article in brat standoff, as PolNeAR has them (Newell, Margolin and Ruths, LREC 2018): <c>T</c> lines are
/// spans, <c>E</c> lines join a Source, a Cue and a Content. A line that does not parse is passed over.
/// </summary>
/// <param name="Name">The article's name.</param>
/// <param name="Attributions">Its attributions, in the order of the file. Offsets count code points.</param>
internal sealed record StandoffArticle(string Name, ImmutableArray<StandoffAttribution> Attributions)
{
    /// <summary>No text is this long. What lies beyond is a broken line, and would overflow.</summary>
    private const int LargestOffset = 1_000_000_000;

    /// <summary>What the lines of a standoff file hold.</summary>
    public static StandoffArticle Parse(string name, IEnumerable<string> lines)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var attributions = ImmutableArray.CreateBuilder<StandoffAttribution>();
        foreach (var columns in lines.Select(line => line.Split('\t')).Where(columns => columns.Length >= 2))
        {
            if (columns[0].StartsWith('T') && Runs(columns[1]) is { } runs)
            {
                spans[columns[0]] = runs;
            }
            else if (columns[0].StartsWith('E') && Joined(columns[1], spans) is { } attribution)
            {
                attributions.Add(attribution);
            }
        }

        return new(name, attributions.ToImmutable());
    }

    /// <summary>The runs of "Content 120 211;215 230"; null where it is something else. Empty runs go.</summary>
    private static ImmutableArray<TextSpan>? Runs(string column)
    {
        var space = column.IndexOf(' ', StringComparison.Ordinal);
        if (space <= 0)
        {
            return null;
        }

        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var run in column[(space + 1)..].Split(';'))
        {
            if (run.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var from, var to]
                || !TryOffset(from, out var start)
                || !TryOffset(to, out var end))
            {
                return null;
            }

            if (start < end)
            {
                runs.Add(new(start, end));
            }
        }

        return runs.ToImmutable();
    }

    private static bool TryOffset(string digits, out int offset) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out offset) && offset <= LargestOffset;

    /// <summary>
    /// The attribution of "Attribution:T4 Content:T3 Cue:T2 Source:T1 Source2:T9"; null where it is something else. What refers to no span
    /// of the lines before is left out.
    /// </summary>
    private static StandoffAttribution? Joined(string column, Dictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var pairs = column.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':')).ToList();
        if (pairs.Any(pair => pair.Length != 2))
        {
            return null;
        }

        return new(Of("source"), Of("cue"), Of("content"));

        ImmutableArray<TextSpan> Of(string role) =>
        [
            .. pairs.Where(pair => pair[0].TrimEnd("0123456789".ToCharArray()).Equals(role, StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => spans.GetValueOrDefault(pair[1], [])),
        ];
    }
}
