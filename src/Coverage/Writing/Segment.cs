using OnRecord.Reading;

namespace OnRecord.Coverage.Writing;

/// <summary>A stretch of an article's text as it is stored. Together the segments are the whole text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What block it is; <see cref="BlockKind.Furniture"/> between blocks.</param>
/// <param name="Number">Number of the passage, from 1; 0 where it is none.</param>
internal readonly record struct Segment(TextSpan Span, BlockKind Kind, int Number)
{
    /// <summary>Cuts a text at its content blocks.</summary>
    public static List<Segment> Of(Article article)
    {
        var segments = new List<Segment>();
        var (at, number) = (0, 0);
        foreach (var block in article.Blocks)
        {
            if (!Article.IsContent(block.Kind) || block.Span.Length == 0)
            {
                continue;
            }

            if (block.Span.Start > at)
            {
                segments.Add(new(new TextSpan(at, block.Span.Start), BlockKind.Furniture, 0));
            }

            segments.Add(new(block.Span, block.Kind, ++number));
            at = block.Span.End;
        }

        if (at < article.Text.Length)
        {
            segments.Add(new(new TextSpan(at, article.Text.Length), BlockKind.Furniture, 0));
        }

        return segments;
    }
}
