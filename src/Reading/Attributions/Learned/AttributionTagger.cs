using System.Numerics.Tensors;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// Labels the tokens of a block of text: two layers of bidirectional LSTM under a conditional random field (Huang, Xu and Yu, 2015). It
/// looks at several sentences at once, since a speech goes on over their ends, and at a piece of the text by itself, whatever stands
/// around it, so that the same piece always has the same labels.
/// </summary>
internal sealed class AttributionTagger(AttributionModel model)
{
    /// <summary>Most tokens that are looked at at once, where no sentence is longer.</summary>
    public const int LongestPiece = 120;

    // So many pieces side by side: enough for the products of matrices, few enough to lie in the processor's cache.
    private const int PiecesAtOnce = 24;

    /// <summary>Labels sentences that follow each other.</summary>
    /// <param name="sentences">The features of their tokens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>For each token of each sentence its label, and the probability of that.</returns>
    public IReadOnlyList<(byte[] Labels, float[] Probabilities)> Tag(IReadOnlyList<TokenFeatures[]> sentences, CancellationToken cancellationToken)
    {
        var pieces = Pieces(sentences);
        var scores = new float[pieces.Count][];
        foreach (var group in Enumerable.Range(0, pieces.Count).OrderByDescending(i => pieces[i].Tokens).ThenBy(static i => i).Chunk(PiecesAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Score(sentences, [.. group.Select(i => pieces[i])], group, scores);
        }

        var tagged = new (byte[], float[])[sentences.Count];
        for (var first = 0; first < pieces.Count;)
        {
            // A block that was cut is decoded as one: what was said goes on over the cut.
            cancellationToken.ThrowIfCancellationRequested();
            var behind = first + 1;
            while (behind < pieces.Count && !BeginsBlock(sentences[pieces[behind].First]))
            {
                behind++;
            }

            Decode(sentences, pieces[first].First, pieces[behind - 1].Behind, [.. scores[first..behind].SelectMany(static piece => piece)], tagged);
            first = behind;
        }

        return tagged;
    }

    /// <summary>
    /// Sentences together as long as they are no longer than <see cref="LongestPiece"/>, at best whole blocks. <c>fit.py</c> cuts in the same way.
    /// </summary>
    private static List<Piece> Pieces(IReadOnlyList<TokenFeatures[]> sentences)
    {
        var pieces = new List<Piece>();
        var (first, tokens) = (0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (tokens > 0 && tokens + sentences[i].Length > LongestPiece)
            {
                var cut = BeginsBlock(sentences[i]) ? i : LastBlock(sentences, first, i);
                Add(first, cut);
                (first, tokens) = (cut, Count(cut, i));
                if (tokens > 0 && tokens + sentences[i].Length > LongestPiece)
                {
                    Add(first, i);
                    (first, tokens) = (i, 0);
                }
            }

            tokens += sentences[i].Length;
        }

        if (tokens > 0)
        {
            Add(first, sentences.Count);
        }

        return pieces;

        void Add(int from, int to) => pieces.Add(new Piece(from, to - from, Count(from, to)));

        int Count(int from, int to)
        {
            var sum = 0;
            for (var i = from; i < to; i++)
            {
                sum += sentences[i].Length;
            }

            return sum;
        }
    }

    /// <summary>Where the last block begins, if that is in the later part of a piece; else where the piece ends.</summary>
    private static int LastBlock(IReadOnlyList<TokenFeatures[]> sentences, int first, int behind)
    {
        var (tokens, last) = (0, behind);
        for (var i = first; i < behind; i++)
        {
            last = i > first && tokens * 5 >= LongestPiece * 2 && BeginsBlock(sentences[i]) ? i : last;
            tokens += sentences[i].Length;
        }

        return last;
    }

    private static bool BeginsBlock(TokenFeatures[] sentence) => sentence[0].Place == TokenFeatures.BlockStart;

    private void Score(IReadOnlyList<TokenFeatures[]> sentences, Piece[] pieces, int[] numbers, float[][] scores)
    {
        var batch = new SequenceBatch([.. pieces.Select(static piece => piece.Tokens)]);
        var dimensions = model.Vectors.Dimensions;
        var vectors = new float[batch.Rows * dimensions];
        var tokens = new (int Own, TokenFeatures Features)[batch.Rows];
        for (var p = 0; p < pieces.Length; p++)
        {
            var step = 0;
            for (var i = pieces[p].First; i < pieces[p].First + pieces[p].Sentences; i++)
            {
                foreach (var token in sentences[i])
                {
                    var row = batch.RowOf(step++, p);
                    model.Vectors.Write(token.Word, vectors.AsSpan(row * dimensions, dimensions));
                    tokens[row] = (model.OwnWords.GetValueOrDefault(token.Word), token);
                }
            }
        }

        var all = new float[batch.Rows * Labels.Count];
        foreach (var network in model.Networks)
        {
            network.AddScores(batch, vectors, tokens, all);
        }

        TensorPrimitives.Divide(all, model.Networks.Length, all);
        for (var p = 0; p < pieces.Length; p++)
        {
            var own = scores[numbers[p]] = new float[pieces[p].Tokens * Labels.Count];
            for (var step = 0; step < pieces[p].Tokens; step++)
            {
                all.AsSpan(batch.RowOf(step, p) * Labels.Count, Labels.Count).CopyTo(own.AsSpan(step * Labels.Count));
            }
        }
    }

    private void Decode(IReadOnlyList<TokenFeatures[]> sentences, int first, int behind, float[] scores, (byte[], float[])[] tagged)
    {
        var labels = new byte[scores.Length / Labels.Count];
        var probabilities = new float[labels.Length];
        model.Chain.Decode(scores, labels, probabilities);
        var from = 0;
        for (var i = first; i < behind; i++)
        {
            var to = from + sentences[i].Length;
            tagged[i] = (labels[from..to], probabilities[from..to]);
            from = to;
        }
    }

    /// <summary>Sentences that are looked at together.</summary>
    /// <param name="First">Number of the first one.</param>
    /// <param name="Sentences">How many there are.</param>
    /// <param name="Tokens">How many tokens they have.</param>
    private readonly record struct Piece(int First, int Sentences, int Tokens)
    {
        /// <summary>Number of the sentence behind the last one.</summary>
        public int Behind => First + Sentences;
    }
}
