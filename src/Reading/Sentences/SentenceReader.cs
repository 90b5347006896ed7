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

        var gazetteer = Gazetteer.Shipped;
        var tagger = new Tagger(TaggerModel.Shipped, gazetteer);
        var tagged = blocks.Select(block => Tag(tagger, text, block)).ToList();
        ArticleNames.Settle(text, [.. tagged.SelectMany(block => block)], gazetteer);
        return [.. tagged.Select(block => block.Select(sentence => ToSentence(text, sentence)).ToImmutableArray())];
    }

    private static List<TaggedSentence> Tag(Tagger tagger, string text, TextSpan block)
    {
        var spans = Tokenizer.Tokenize(text, block);
        var sentences = new List<TaggedSentence>();
        foreach (var range in SentenceSplitter.Split(text, spans))
        {
            var (start, length) = range.GetOffsetAndLength(spans.Count);
            var sentence = new TaggedSentence([.. spans.GetRange(start, length)]);
            tagger.Tag(text, sentence);
            sentences.Add(sentence);
        }

        return sentences;
    }

    private static Sentence ToSentence(string text, TaggedSentence tagged)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(tagged.Tokens.Length);
        for (var i = 0; i < tagged.Tokens.Length; i++)
        {
            var word = tagged.Tokens[i].Slice(text).ToString();
            tokens.Add(new Token(tagged.Tokens[i], word, Lower(word), tagged.Tags[i], tagged.Entities[i], tagged.BeginsName(i)));
        }

        return new Sentence(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), tokens.MoveToImmutable());
    }

    private static string Lower(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.Length > 1 && lower.Contains('’', StringComparison.Ordinal) ? lower.Replace('’', '\'') : lower;
    }
}
