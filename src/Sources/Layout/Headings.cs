using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>Finds the headings inside an article: lines between paragraphs that are no sentences, and short questions.</summary>
internal static class Headings
{
    private const int MostWords = 14;

    /// <summary>Marks them among chunks whose headline and furniture are marked.</summary>
    public static void Mark(IReadOnlyList<Chunk> chunks)
    {
        var (begun, inQuote) = (false, false);
        for (var i = 0; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (chunk.Kind is null)
            {
                if (chunk.Mark is Layout.Mark.Heading or Layout.Mark.TopHeading || (begun && !inQuote && IsHeading(chunks, i)))
                {
                    chunk.Kind = BlockKind.Heading;
                }

                inQuote = LeavesOpen(chunk.Text, inQuote);
            }

            begun |= chunk.Kind is BlockKind.Title || PageFurniture.IsBody(chunk);
        }
    }

    private static bool IsHeading(IReadOnlyList<Chunk> chunks, int i)
    {
        var chunk = chunks[i];
        var last = chunk.Text[^1];
        return chunk.Mark == Layout.Mark.None
            && chunk.Wording.Words <= MostWords
            && !(chunk.Wording.Quotes && chunk.Wording.Reports)
            && (last == '?' ? !chunk.Text.Contains(':') : !chunk.Wording.EndsSentence)
            && last is not (':' or ';' or ',' or '-' or '–' or '—' or '"' or '”' or '»')
            && chunk.Text[0] is not ('"' or '“' or '„' or '«' or '-' or '–' or '—' or '[' or '<')
            && !char.IsLower(chunk.Text[0])
            && LeadsToProse(chunks, i);
    }

    private static bool LeadsToProse(IReadOnlyList<Chunk> chunks, int i)
    {
        for (var next = i + 1; next < Math.Min(chunks.Count, i + 4); next++)
        {
            if (PageFurniture.IsBody(chunks[next]))
            {
                return true;
            }
        }

        return false;
    }

    // A speech that goes on in the next chunk: its questions are nobody's headings.
    private static bool LeavesOpen(ReadOnlySpan<char> text, bool open)
    {
        foreach (var c in text)
        {
            open = c switch
            {
                '“' or '«' or '„' => true,
                '”' or '»' => false,
                '"' => !open,
                _ => open,
            };
        }

        return open;
    }
}
