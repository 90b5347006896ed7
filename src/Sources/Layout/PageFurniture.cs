using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>
/// Finds what is not the article: first what shows it by itself, then what stands beside it, under its labels, in its lists and
/// behind the article's end. Where the signs do not do, a chunk stays the article's: a line too many answers less wrongly than a
/// missing paragraph.
/// </summary>
internal static class PageFurniture
{
    /// <summary>From here on a chunk is furniture wherever it stands.</summary>
    private const int Certain = 3;

    /// <summary>From here on it is so beside other furniture, or behind the article.</summary>
    public const int Likely = 2;

    /// <summary>Marks the furniture among chunks of which none but posts and front matter is marked yet.</summary>
    public static void Mark(IReadOnlyList<Chunk> chunks)
    {
        MarkAlone(chunks);
        MarkTeasers(chunks);
        MarkNeighbours(chunks);
        MarkUnderLabels(chunks);
        MarkBehindTheArticle(chunks);
        MarkKickers(chunks);
    }

    /// <summary>Whether a chunk is certainly the article's: prose without a sign of the page.</summary>
    public static bool IsBody(Chunk chunk) => chunk.Kind == BlockKind.Post || (chunk.Kind is null && chunk.ReadsAsBody);

    private static void MarkAlone(IReadOnlyList<Chunk> chunks)
    {
        foreach (var chunk in chunks.Where(chunk => chunk.Kind is null))
        {
            if (chunk.Mark == Layout.Mark.Nothing || chunk.Wording.Furniture >= Certain || chunk.AuthorSigns >= 4 || WholeLine.IsFurniture(chunk.Text))
            {
                chunk.Kind = BlockKind.Furniture;
            }
        }
    }

    // A list of other articles: entries that are no sentences, with nothing before them that announces a list.
    private static void MarkTeasers(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsItem)
            {
                continue;
            }

            var end = i;
            while (end < chunks.Count && chunks[end].IsItem)
            {
                end++;
            }

            var (loose, dated, sentences) = (0, 0, 0);
            for (var item = i; item < end; item++)
            {
                loose += chunks[item].Mark == Layout.Mark.LooseItem ? 1 : 0;
                dated += WholeLine.IsDatedTeaser(chunks[item].Text) ? 1 : 0;
                sentences += chunks[item].Wording.EndsSentence || (chunks[item].Wording.Quotes && chunks[item].Wording.Reports) ? 1 : 0;
            }

            var count = end - i;
            var announced = i > 0 && chunks[i - 1].Wording.EndsInColon;
            if (!announced && (dated * 2 > count || (count >= 2 && loose * 2 > count && sentences * 2 < count)))
            {
                for (var item = i; item < end; item++)
                {
                    chunks[item].Kind ??= BlockKind.Furniture;
                }
            }

            i = end;
        }
    }

    // Outwards from what is certain, in both directions, while the signs last.
    private static void MarkNeighbours(IReadOnlyList<Chunk> chunks)
    {
        for (var i = 1; i < chunks.Count; i++)
        {
            MarkBeside(chunks[i - 1], chunks[i]);
        }

        for (var i = chunks.Count - 2; i >= 0; i--)
        {
            MarkBeside(chunks[i + 1], chunks[i]);
        }
    }

    private static void MarkBeside(Chunk neighbour, Chunk chunk)
    {
        if (neighbour.IsFurniture && chunk.Kind is null && chunk.Wording.Furniture >= Likely)
        {
            chunk.Kind = BlockKind.Furniture;
        }
    }

    // Headlines of other articles under "Related" and its like, up to the next prose.
    private static void MarkUnderLabels(IReadOnlyList<Chunk> chunks)
    {
        var bodies = chunks.Count(IsBody);
        var seen = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            seen += IsBody(chunks[i]) ? 1 : 0;
            if (chunks[i].Kind == BlockKind.Post || !WholeLine.IsLabel(chunks[i].Text))
            {
                continue;
            }

            // Above the article the next headline can be its own.
            chunks[i].Kind = BlockKind.Furniture;
            var late = seen * 3 >= bodies * 2;
            while (seen > 0 && i + 1 < chunks.Count && chunks[i + 1].Kind != BlockKind.Post
                && (!IsBody(chunks[i + 1]) || (late && IsSummary(chunks, i + 1))))
            {
                seen += IsBody(chunks[i + 1]) ? 1 : 0;
                chunks[++i].Kind = BlockKind.Furniture;
            }
        }
    }

    // The sentence or two under another article's headline: nobody speaks in it, and its age or the next headline follows.
    private static bool IsSummary(IReadOnlyList<Chunk> chunks, int i)
    {
        var wording = chunks[i].Wording;
        return !wording.Quotes && !wording.Reports && wording.Words <= 45 && IsHeadline(chunks, i - 1) && i + 1 < chunks.Count
            && (WholeLine.IsAge(chunks[i + 1].Text) || (IsHeadline(chunks, i + 1) && i + 2 < chunks.Count && !IsSpeech(chunks[i + 2])));
    }

    private static bool IsHeadline(IReadOnlyList<Chunk> chunks, int i) =>
        chunks[i].Kind != BlockKind.Post && !chunks[i].Wording.IsProse && chunks[i].Wording.Words >= 3 && !WholeLine.IsLabel(chunks[i].Text);

    private static bool IsSpeech(Chunk chunk) => chunk.Kind == BlockKind.Post || chunk.Wording.Quotes || chunk.Wording.Reports;

    private static void MarkBehindTheArticle(IReadOnlyList<Chunk> chunks)
    {
        var bodies = chunks.Count(IsBody);
        if (bodies == 0)
        {
            return;
        }

        // A label that ends articles does so where most of the article stands before it.
        var seen = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            if (seen >= 3 && seen * 3 >= bodies * 2 && WholeLine.IsEndLabel(chunks[i].Text))
            {
                MarkFrom(chunks, i);
                return;
            }

            seen += IsBody(chunks[i]) ? 1 : 0;
        }

        var last = chunks.Count - 1;
        while (!IsBody(chunks[last]))
        {
            last--;
        }

        for (var i = last + 1; i < chunks.Count; i++)
        {
            var chunk = chunks[i];
            if (chunk.IsFurniture || chunk.Wording.Furniture >= Likely || chunk.AuthorSigns >= 2 || WholeLine.IsEndLabel(chunk.Text)
                || WholeLine.IsImageText(chunk.Text) || WholeLine.IsDirectoryEntry(chunk.Text)
                || (chunk.IsItem && !chunk.Wording.EndsSentence && !chunks[last].Wording.EndsInColon))
            {
                MarkFrom(chunks, i);
                return;
            }
        }
    }

    private static void MarkFrom(IReadOnlyList<Chunk> chunks, int first)
    {
        for (var i = first; i < chunks.Count; i++)
        {
            chunks[i].Kind = BlockKind.Furniture;
        }
    }

    // The outlet's name or a label over an advert; descriptions of images beside other furniture.
    private static void MarkKickers(IReadOnlyList<Chunk> chunks)
    {
        var begun = 0;
        while (begun < chunks.Count && !IsBody(chunks[begun]))
        {
            begun++;
        }

        for (var i = chunks.Count - 1; i >= 0; i--)
        {
            var chunk = chunks[i];
            if (chunk.Kind is not null || chunk.Wording.EndsSentence || chunk.Wording.EndsInColon || chunk.Wording.Quotes)
            {
                continue;
            }

            var before = i > 0 && chunks[i - 1].IsFurniture;
            var after = i + 1 < chunks.Count && chunks[i + 1].IsFurniture;
            var kicker = i > begun && after && chunk.Mark == Layout.Mark.None && chunk.Wording.Words <= 4
                && chunks[i + 1].Mark == Layout.Mark.None && chunks[i + 1].Wording.Furniture >= Likely;
            if (kicker || ((before || after) && WholeLine.IsImageText(chunk.Text)))
            {
                chunk.Kind = BlockKind.Furniture;
            }
        }
    }
}
