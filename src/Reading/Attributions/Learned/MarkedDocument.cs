using OnRecord.Reading.Tokens;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>What the tagger has marked in a document, in the order of the text.</summary>
internal sealed class MarkedDocument
{
    private MarkedDocument(List<(int Block, int Sentence)> sentences, List<MarkedSpan> spans, List<MarkedSpan> passedOver) =>
        (Sentences, Spans, PassedOver) = (sentences, spans, passedOver);

    /// <summary>The sentences that were tagged: number of the block, and of the sentence in it. Posts are not, since they are whole contents, and nothing without a word.</summary>
    public IReadOnlyList<(int Block, int Sentence)> Sentences { get; }

    /// <summary>The stretches.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>What may be such and lies over none of them, by where it begins.</summary>
    public IReadOnlyList<MarkedSpan> PassedOver { get; }

    /// <summary>Tags a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="ruled">What the rules have found in it.</param>
    /// <param name="tagger">What tags it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static MarkedDocument Read(
        Document document, IReadOnlyList<AttributionCandidate> ruled, AttributionTagger tagger, CancellationToken cancellationToken)
    {
        var marks = new RuleMarks(document, ruled);
        var sentences = new List<(int Block, int Sentence)>();
        var features = new List<TokenFeatures[]>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            if (document.Blocks[block].Block.Kind != BlockKind.Post)
            {
                // A sentence without a word says nothing, and may be megabytes of punctuation.
                foreach (var (i, read) in FeatureReader.Read(document, block, marks).Index())
                {
                    if (document.Blocks[block].Sentences[i].Tokens.Any(static token => char.IsLetterOrDigit(token.Text[0])))
                    {
                        sentences.Add((block, i));
                        features.Add(read);
                    }
                }
            }
        }

        // Where each sentence's first token stands in the count of all.
        var starts = new int[sentences.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + features[i - 1].Length;
        }

        var (chosen, passedOver) = tagger.Tag(features, cancellationToken);
        return new MarkedDocument(sentences, [.. chosen.Select(Marked)], [.. passedOver.Select(Marked)]);

        MarkedSpan Marked(LabelledSpan span)
        {
            var (from, to) = (SentenceOf(span.First), SentenceOf(span.Last));
            var text = new TextSpan(Token(from, span.First).Span.Start, Token(to, span.Last).Span.End);
            return new MarkedSpan(span.Role, span.First, span.Last, text, sentences[from].Block, from, to, span.Probability);
        }

        int SentenceOf(int token) => Ordered.CountWhile(starts, token, static (start, token) => start <= token) - 1;

        Token Token(int sentence, int token) =>
            document.Blocks[sentences[sentence].Block].Sentences[sentences[sentence].Sentence].Tokens[token - starts[sentence]];
    }
}
