using System.Collections.Immutable;
using OnRecord.Reading;

namespace OnRecord.Sources.Layout;

/// <summary>What each stretch of an article's text is. Linear in the text's length, and never an exception, whatever the text.</summary>
internal static class PageLayout
{
    /// <summary>The blocks of a text, in order, not overlapping.</summary>
    /// <param name="text">The text.</param>
    /// <param name="frontMatter">Where its front matter stands, or null.</param>
    /// <param name="title">The title that is known from elsewhere, or null.</param>
    public static ImmutableArray<Block> Of(string text, TextSpan? frontMatter, string? title)
    {
        var chunks = Posts.Gather(Chunks.Of(text, frontMatter?.End ?? 0));
        PageFurniture.Mark(chunks);
        Opening.Mark(chunks, title);
        Headings.Mark(chunks);

        var blocks = ImmutableArray.CreateBuilder<Block>(chunks.Count + 1);
        if (frontMatter is { } matter)
        {
            blocks.Add(new Block(matter, BlockKind.Furniture));
        }

        foreach (var chunk in chunks)
        {
            blocks.Add(new Block(chunk.Span, chunk.Kind ?? BlockKind.Paragraph));
        }

        return blocks.DrainToImmutable();
    }
}
