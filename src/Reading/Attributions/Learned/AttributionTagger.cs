using System.Buffers;
using System.Numerics.Tensors;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>
/// Marks sources, cues and contents in a text: two layers of bidirectional LSTM under a conditional random field (Huang, Xu and Yu, 2015). It
/// looks at several sentences at once, since a speech goes on over their ends, and at a piece of the text by itself, whatever stands
/// around it, so that the same piece always has the same labels.
/// </summary>
internal sealed class AttributionTagger(AttributionModel model)
{
    /// <summary>Most tokens that are looked at at once, where no sentence is longer.</summary>
    public const int LongestPiece = 120;

    // So many tokens are looked at as one, in whole pieces, where a block is longer than any that a newspaper prints.
    private const int MostTogether = 4096;

    // What does not count at the ends of a stretch.
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("\"'`‘’“”«»,.;:!?-–—()[]");

    // So many pieces side by side: enough for the products of matrices, few enough to lie in the processor's cache.
    private const int PiecesAtOnce = 24;

    /// <summary>Marks sentences that follow each other.</summary>
    /// <param name="sentences">The features of their tokens.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>
    /// The sources, cues and contents in the order of the text, and what may be such and lies over none of them; their tokens are counted over
    /// all sentences.
    /// </returns>
    public (IReadOnlyList<LabelledSpan> Chosen, IReadOnlyList<LabelledSpan> PassedOver) Tag(IReadOnlyList<TokenFeatures[]> sentences, CancellationToken cancellationToken)
    {
        var pieces = Pieces(sentences).ToArray();
        var scores = new float[pieces.Length][];
        foreach (var group in Enumerable.Range(0, pieces.Length).OrderByDescending(i => pieces[i].Tokens).ThenBy(static i => i).Chunk(PiecesAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Score(sentences, [.. group.Select(i => pieces[i])], group, scores);
        }

        var (chosen, passedOver, tokens) = (new List<LabelledSpan>(), new List<LabelledSpan>(), 0);
        for (var first = 0; first < pieces.Length;)
        {
            // A block that was cut is looked at as one: what was said goes on over the cut.
            cancellationToken.ThrowIfCancellationRequested();
            var behind = first + 1;
            for (var together = pieces[first].Tokens; behind < pieces.Length && together < MostTogether && !BeginsBlock(sentences[pieces[behind].First]); behind++)
            {
                together += pieces[behind].Tokens;
            }

            var block = sentences.Skip(pieces[first].First).Take(pieces[behind - 1].Behind - pieces[first].First);
            var (marked, others) = Choose([.. block], [.. scores[first..behind].SelectMany(static piece => piece)]);
            chosen.AddRange(marked.Select(Shifted));
            passedOver.AddRange(others.Select(Shifted));
            tokens += pieces[first..behind].Sum(static piece => piece.Tokens);
            first = behind;
        }

        return (chosen, passedOver);

        LabelledSpan Shifted(LabelledSpan span) => span with { First = span.First + tokens, Last = span.Last + tokens };
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

    private (List<LabelledSpan> Chosen, List<LabelledSpan> PassedOver) Choose(TokenFeatures[][] sentences, float[] scores)
    {
        var tokens = scores.Length / Labels.Count;
        var (breaks, edges, at) = (new bool[tokens], new bool[tokens], 0);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++, at++)
            {
                breaks[at] = sentence[i].Place == TokenFeatures.BlockStart;
                edges[at] = sentence[i].Word.AsSpan().IndexOfAnyExcept(Punctuation) < 0;
            }
        }

        return SpanChooser.Choose(model.Chain.Spans(scores, breaks), edges);
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
