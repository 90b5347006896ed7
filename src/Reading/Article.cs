using System.Collections.Immutable;

namespace OnRecord.Reading;

/// <summary>An article as it came in: every character of its text, what is known about it, and what each block of it is.</summary>
public sealed record Article
{
    /// <summary>Makes an article.</summary>
    /// <param name="text">The whole text as decoded, without a byte order mark, line ends as they are.</param>
    /// <param name="facts">What is known about it.</param>
    /// <param name="blocks">Its blocks, in order, not overlapping, inside the text.</param>
    /// <exception cref="ArgumentException">The blocks overlap, are out of order or reach out of the text.</exception>
    public Article(string text, ArticleFacts facts, ImmutableArray<Block> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(facts);
        var end = 0;
        foreach (var block in blocks)
        {
            if (block.Span.Start < end || block.Span.End > text.Length)
            {
                throw new ArgumentException($"Block {block.Span} is out of order or out of the text.", nameof(blocks));
            }

            end = block.Span.End;
        }

        Text = text;
        Facts = facts;
        Blocks = blocks;
    }

    /// <summary>The whole text. Offsets count its UTF-16 code units.</summary>
    public string Text { get; }

    /// <summary>What is known about it.</summary>
    public ArticleFacts Facts { get; }

    /// <summary>Its blocks, in order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>Whether a block of this kind is the article's own content: read for attributions, kept as a passage.</summary>
    public static bool IsContent(BlockKind kind) => kind is BlockKind.Paragraph or BlockKind.Title or BlockKind.Heading or BlockKind.Post;
}
