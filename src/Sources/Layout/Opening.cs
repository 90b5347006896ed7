using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>Finds the headline and the lines that name author and day, above the first paragraph.</summary>
internal static class Opening
{
    private const int MostWords = 28;

    // Menus, shares and dates above an article are long, but not endless.
    private const int MostChunks = 80;

    /// <summary>Marks them among chunks whose furniture is marked.</summary>
    /// <param name="chunks">The chunks.</param>
    /// <param name="title">The title that is known from elsewhere, or null.</param>
    public static void Mark(IReadOnlyList<Chunk> chunks, string? title)
    {
        var body = 0;
        while (body < Math.Min(chunks.Count, MostChunks) && !PageFurniture.IsBody(chunks[body]))
        {
            body++;
        }

        // A byline can stand a paragraph down, under a summary; no further.
        for (var i = 0; i < Math.Min(chunks.Count, body + 3); i++)
        {
            if (chunks[i].Kind is null or BlockKind.Furniture && Byline.Is(chunks[i].Text))
            {
                chunks[i].Kind = BlockKind.Byline;
            }
        }

        if (Headline(chunks, body, title) is { } headline)
        {
            headline.Kind = BlockKind.Title;
            MarkMenu(chunks, headline);
        }
    }

    // Words or two above the headline are the page's menu, or the name of the section.
    private static void MarkMenu(IReadOnlyList<Chunk> chunks, Chunk headline)
    {
        foreach (var chunk in chunks.TakeWhile(chunk => chunk != headline))
        {
            if (chunk is { Kind: null, Mark: Layout.Mark.None or Layout.Mark.Item or Layout.Mark.LooseItem } && chunk.Wording is { Words: <= 3, EndsSentence: false })
            {
                chunk.Kind = BlockKind.Furniture;
            }
        }
    }

    private static Chunk? Headline(IReadOnlyList<Chunk> chunks, int body, string? title)
    {
        if (title is not null && chunks.FirstOrDefault(chunk => chunk.Kind is null && Same(chunk.Text, title)) is { } same)
        {
            return same;
        }

        if (chunks.FirstOrDefault(chunk => chunk is { Kind: null, Mark: Layout.Mark.TopHeading }) is { } top)
        {
            return top;
        }

        Chunk? found = null;
        for (var i = 0; i < body; i++)
        {
            if (!IsHeadline(chunks, i))
            {
                // The article has begun, however its first paragraph ends.
                if (chunks[i] is { Kind: null, Wording.Words: >= 12 })
                {
                    break;
                }

                continue;
            }

            // One word or two over the headline are the section's name.
            if (chunks[i].Wording.Words >= 4)
            {
                return chunks[i];
            }

            found ??= chunks[i];
        }

        return found;
    }

    private static bool IsHeadline(IReadOnlyList<Chunk> chunks, int i)
    {
        var chunk = chunks[i];
        var wording = chunk.Wording;
        var last = chunk.Text[^1];
        var first = chunk.Text[0];
        return chunk is { Kind: null, Mark: Layout.Mark.None or Layout.Mark.Heading }
            && wording.Words <= MostWords
            && last is not ('.' or ':' or ';' or ',' or '…' or '-' or '–' or '—')
            && (char.IsUpper(first) || char.IsDigit(first) || char.IsPunctuation(first) || char.IsSymbol(first))
            && !(i > 0 && WholeLine.IsCredit(chunks[i - 1].Text))
            && Followed(chunks, i);
    }

    // Something of the article must come after it; a line alone can be anything.
    private static bool Followed(IReadOnlyList<Chunk> chunks, int i)
    {
        for (var next = i + 1; next < Math.Min(chunks.Count, i + MostChunks); next++)
        {
            if (chunks[next].Kind is null && chunks[next].Wording.Words >= 4)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(ReadOnlySpan<char> text, string title) =>
        text.Length < title.Length * 2 && text.Trim("*_ ").TrimEnd('.').Equals(title.AsSpan().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
