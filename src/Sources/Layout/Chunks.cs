using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>Puts the lines of a text together to what stands on the page as one piece.</summary>
internal static class Chunks
{
    /// <summary>The chunks from an offset on, in order, not overlapping; none is empty.</summary>
    public static List<Chunk> Of(string text, int from)
    {
        var lines = TextLines.Of(text, from);
        var wrap = LineWrap.Of(text, lines);
        var chunks = new List<Chunk>();
        var (afterBlank, loose) = (true, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0)
            {
                afterBlank = true;
                continue;
            }

            var (mark, words) = LineMarks.Of(text, lines[i]);
            if (mark == Mark.LooseItem)
            {
                loose = true;
                continue;
            }

            // Setext headings: the words, and under them a line of = or -.
            if (mark == Mark.None && i + 1 < lines.Count && Underline(text, lines[i], lines[i + 1]) is { } level)
            {
                mark = level;
                i++;
            }

            var end = words.End;
            while (mark is Mark.None or Mark.Item && i + 1 < lines.Count && lines[i + 1].Length > 0 && wrap.Continues(lines[i], lines[i + 1])
                && LineMarks.Of(text, lines[i + 1]).Mark == Mark.None)
            {
                i++;
                end = lines[i].End;
            }

            if (words.Length > 0)
            {
                AddParagraph(chunks, text, new TextSpan(words.Start, end), loose && mark == Mark.None ? Mark.LooseItem : mark, afterBlank);
            }

            (afterBlank, loose) = (false, false);
        }

        return chunks;
    }

    // A paragraph can carry its reporters' names at its end: "… said. (Reporting by …; Editing by …)".
    private static void AddParagraph(List<Chunk> chunks, string text, TextSpan span, Mark mark, bool afterBlank)
    {
        var credits = Credits.At(span.Slice(text));
        if (credits > 0)
        {
            chunks.Add(new Chunk(text, new TextSpan(span.Start, span.Start + credits).Trim(text), mark, afterBlank));
            chunks.Add(new Chunk(text, new TextSpan(span.Start + credits, span.End), Mark.Nothing, afterBlank: false));
        }
        else
        {
            chunks.Add(new Chunk(text, span, mark, afterBlank));
        }
    }

    private static Mark? Underline(string text, TextSpan line, TextSpan next)
    {
        var slice = next.Slice(text);
        return slice.Length < 3 || LineWrap.EndsSentence(line.Slice(text)) ? null
            : !slice.ContainsAnyExcept('=') ? Mark.TopHeading
            : !slice.ContainsAnyExcept('-') ? Mark.Heading
            : null;
    }
}
