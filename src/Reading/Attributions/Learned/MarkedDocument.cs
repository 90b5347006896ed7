namespace OnRecord.Reading.Attributions.Learned;

/// <summary>What the tagger has marked in a document, in the order of the text.</summary>
internal sealed class MarkedDocument
{
    private MarkedDocument(List<(int Block, int Sentence)> sentences, List<MarkedSpan> spans) => (Sentences, Spans) = (sentences, spans);

    /// <summary>The sentences that were tagged: number of the block, and of the sentence in it. Posts are not, since they are whole contents.</summary>
    public IReadOnlyList<(int Block, int Sentence)> Sentences { get; }

    /// <summary>The stretches.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Tags a document.</summary>
    public static MarkedDocument Read(Document document, AttributionTagger tagger, CancellationToken cancellationToken)
    {
        var sentences = new List<(int Block, int Sentence)>();
        var features = new List<TokenFeatures[]>();
        for (var block = 0; block < document.Blocks.Length; block++)
        {
            for (var i = 0; document.Blocks[block].Block.Kind != BlockKind.Post && i < document.Blocks[block].Sentences.Length; i++)
            {
                sentences.Add((block, i));
                features.Add(FeatureReader.Read(document.Blocks[block], i));
            }
        }

        var tagged = tagger.Tag(features, cancellationToken);
        var spans = new List<MarkedSpan>();
        MarkedSpan? open = null;
        var token = 0;
        for (var i = 0; i < sentences.Count; i++)
        {
            var (block, inBlock) = sentences[i];
            var tokens = document.Blocks[block].Sentences[inBlock].Tokens;
            for (var t = 0; t < tokens.Length; t++, token++)
            {
                var (label, probability) = (tagged[i].Labels[t], tagged[i].Probabilities[t]);
                if (open is not null && label == open.Role + 1 && open.Block == block)
                {
                    open = open with
                    {
                        Last = token,
                        LastSentence = i,
                        Span = new TextSpan(open.Span.Start, tokens[t].Span.End),
                        Confidence = Math.Min(open.Confidence, probability),
                    };
                    continue;
                }

                Close(spans, ref open);
                if (label != Labels.Outside)
                {
                    var role = (byte)(label % 2 == 1 ? label : label - 1);
                    open = new MarkedSpan(role, token, token, tokens[t].Span, block, i, i, probability);
                }
            }
        }

        Close(spans, ref open);
        return new MarkedDocument(sentences, spans);
    }

    private static void Close(List<MarkedSpan> spans, ref MarkedSpan? open)
    {
        if (open is not null)
        {
            spans.Add(open);
        }

        open = null;
    }
}
