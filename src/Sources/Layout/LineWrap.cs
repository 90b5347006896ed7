using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>
/// Whether a text's lines are paragraphs, or pieces of paragraphs that were wrapped at a column. Told by what wrapping leaves
/// behind: a line that was broken is one that the next word would not have fitted on, and mostly ends inside a sentence.
/// </summary>
internal sealed class LineWrap
{
    private const int WidestColumn = 120;
    private const int NarrowestColumn = 40;

    private readonly string text;
    private readonly int column;

    private LineWrap(string text, int column) => (this.text, this.column) = (text, column);

    /// <summary>Whether lines are pieces of paragraphs.</summary>
    public bool IsWrapped => column > 0;

    /// <summary>Looks at all pairs of lines with no blank line between them.</summary>
    public static LineWrap Of(string text, List<TextSpan> lines)
    {
        var lengths = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (IsPair(text, lines, i))
            {
                lengths.Add(lines[i].Length);
            }
        }

        if (lengths.Count == 0)
        {
            return new LineWrap(text, 0);
        }

        // The longest lines can be addresses, which are never broken: the column is where nine in ten lines end.
        lengths.Sort();
        var usual = lengths[lengths.Count - 1 - (lengths.Count / 10)];
        if (usual is > WidestColumn or < NarrowestColumn)
        {
            return new LineWrap(text, 0);
        }

        var wrap = new LineWrap(text, usual);
        var (pieces, paragraphs) = (0, 0);
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!IsPair(text, lines, i))
            {
                continue;
            }

            var inside = !EndsSentence(lines[i].Slice(text)) && text[lines[i].End - 1] != ':';
            if (inside && (wrap.IsFull(lines[i], lines[i + 1]) || char.IsLower(text[lines[i + 1].Start])))
            {
                pieces++;
            }
            else if (!wrap.IsFull(lines[i], lines[i + 1]))
            {
                paragraphs++;
            }
        }

        return pieces >= 2 && pieces > paragraphs ? wrap : new LineWrap(text, 0);
    }

    /// <summary>Whether a line goes on in the next.</summary>
    public bool Continues(TextSpan line, TextSpan next) =>
        IsWrapped && !Posts.IsAccount(next.Slice(text)) && !Posts.IsAccount(line.Slice(text)) && (IsFull(line, next) || (char.IsLower(text[next.Start]) && !EndsSentence(line.Slice(text))));

    /// <summary>Whether a stretch ends as sentences do, closing marks passed over.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> span)
    {
        var end = span.TrimEnd("\"”’'»)]*_ \u00A0");
        return end.Length > 0 && end[^1] is '.' or '!' or '?' or '…' or '。';
    }

    // Whether the next line's first word would not have fitted.
    private bool IsFull(TextSpan line, TextSpan next)
    {
        var word = next.Slice(text).IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > column;
    }

    private static bool IsPair(string text, List<TextSpan> lines, int i) =>
        lines[i].Length > 0 && lines[i + 1].Length > 0 && LineMarks.Of(text, lines[i + 1]).Mark == Mark.None
        && !Posts.IsAccount(lines[i + 1].Slice(text));
}
