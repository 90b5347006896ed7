using System.Collections.Immutable;
using OnRecord.Reading.Tags;
using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Sentences;

/// <summary>
/// The way in to tokens, sentences and tags: <see cref="Read(string, TextSpan)"/> for a block by itself,
/// <see cref="Read(string, IReadOnlyList{TextSpan})"/> for the blocks of an article, whose names then help each other ("Lavrov" in the
/// fifth paragraph is the person whom the first one names in full). Pure, and safe to share between threads.
/// </summary>
internal sealed class SentenceReader
{
    /// <summary>The sentences of one block of <paramref name="text"/>, their tokens tagged.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The block reaches out of the text.</exception>
    public ImmutableArray<Sentence> Read(string text, TextSpan block) => Read(text, [block])[0];

    /// <summary>The sentences of each block, in the order of the blocks. A block of white space has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A block reaches out of the text.</exception>
    public ImmutableArray<ImmutableArray<Sentence>> Read(string text, IReadOnlyList<TextSpan> blocks)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(blocks);
        foreach (var block in blocks)
        {
            if (block.End > text.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(blocks), $"Block {block} reaches out of the text of {text.Length} characters.");
            }
        }

        return [.. blocks.Select(block => ReadBlock(text, block))];
    }

    private static ImmutableArray<Sentence> ReadBlock(string text, TextSpan block)
    {
        var spans = Tokenizer.Tokenize(text, block);
        var ranges = SentenceSplitter.Split(text, spans);
        var sentences = ImmutableArray.CreateBuilder<Sentence>(ranges.Count);
        foreach (var range in ranges)
        {
            var (start, length) = range.GetOffsetAndLength(spans.Count);
            var tokens = ImmutableArray.CreateBuilder<Token>(length);
            foreach (var span in spans.Slice(start, length))
            {
                var slice = span.Slice(text).ToString();
                tokens.Add(new Token(span, slice, Lower(slice), PartOfSpeech.None, EntityKind.None, BeginsEntity: false));
            }

            sentences.Add(new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.MoveToImmutable()));
        }

        return sentences.MoveToImmutable();
    }

    private static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length > 1 && lower.Contains('’', StringComparison.Ordinal) ? lower.Replace('’', '\'') : lower;
    }
}
