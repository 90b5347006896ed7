using System.Collections.Immutable;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading;

/// <summary>What the stages before the attributions have made of an article: the blocks that are its content.</summary>
/// <param name="Article">The article.</param>
/// <param name="Blocks">Its content blocks, in order.</param>
internal sealed record Document(Article Article, ImmutableArray<DocumentBlock> Blocks)
{
    /// <summary>The article's text.</summary>
    public string Text => Article.Text;

    /// <summary>The content block that an offset stands in, or null.</summary>
    public DocumentBlock? BlockAt(int offset)
    {
        var i = Ordered.CountWhile(Blocks.AsSpan(), offset, static (block, offset) => block.Block.Span.End <= offset);
        return i < Blocks.Length && Blocks[i].Block.Span.Contains(offset) ? Blocks[i] : null;
    }

    /// <summary>Whether the character at an offset stands between quotation marks.</summary>
    public bool IsQuoted(int offset) => BlockAt(offset) is { } block && block.QuotationAt(offset) is not null;

    /// <summary>The tokens of a span that lies in one block.</summary>
    public Token[] TokensIn(TextSpan span)
    {
        var tokens = new List<Token>();
        if (BlockAt(span.Start) is { } block)
        {
            for (var i = block.SentenceAt(span.Start); i < block.Sentences.Length && block.Sentences[i].Span.Start < span.End; i++)
            {
                tokens.AddRange(block.Sentences[i].Tokens.Where(t => span.Contains(t.Span)));
            }
        }

        return [.. tokens];
    }
}
