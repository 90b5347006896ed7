using System.Buffers;

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
        var tagged = new (byte[], float[])[sentences.Count];
        foreach (var group in pieces.OrderByDescending(static piece => piece.Tokens).ThenBy(static piece => piece.First).Chunk(PiecesAtOnce))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Tag(sentences, group, tagged);
        }

        return tagged;
    }

    /// <summary>Sentences together as long as they are no longer than <see cref="LongestPiece"/>. <c>fit.py</c> cuts in the same way.</summary>
    private static List<Piece> Pieces(IReadOnlyList<TokenFeatures[]> sentences)
    {
        var pieces = new List<Piece>();
        var (first, tokens) = (0, 0);
        for (var i = 0; i < sentences.Count; i++)
        {
            if (tokens > 0 && tokens + sentences[i].Length > LongestPiece)
            {
                pieces.Add(new Piece(first, i - first, tokens));
                (first, tokens) = (i, 0);
            }

            tokens += sentences[i].Length;
        }

        if (tokens > 0)
        {
            pieces.Add(new Piece(first, sentences.Count - first, tokens));
        }

        return pieces;
    }

    private void Tag(IReadOnlyList<TokenFeatures[]> sentences, Piece[] pieces, (byte[] Labels, float[] Probabilities)[] tagged)
    {
        var batch = new SequenceBatch([.. pieces.Select(static piece => piece.Tokens)]);
        var widest = Math.Max(model.InputLength, 2 * model.Layers[0].Forward.Units);
        var inputs = ArrayPool<float>.Shared.Rent(batch.Rows * widest);
        var outputs = ArrayPool<float>.Shared.Rent(batch.Rows * widest);
        try
        {
            Embed(sentences, pieces, batch, inputs);
            var width = model.InputLength;
            foreach (var (forward, backward) in model.Layers)
            {
                var next = 2 * forward.Units;
                forward.Run(batch, inputs, width, backward: false, outputs, next, at: 0);
                backward.Run(batch, inputs, width, backward: true, outputs, next, at: forward.Units);
                (inputs, outputs, width) = (outputs, inputs, next);
            }

            Decode(sentences, pieces, batch, inputs, width, tagged);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(inputs);
            ArrayPool<float>.Shared.Return(outputs);
        }
    }

    private void Embed(IReadOnlyList<TokenFeatures[]> sentences, Piece[] pieces, SequenceBatch batch, Span<float> inputs)
    {
        var width = model.InputLength;
        for (var p = 0; p < pieces.Length; p++)
        {
            var step = 0;
            for (var i = pieces[p].First; i < pieces[p].First + pieces[p].Sentences; i++)
            {
                foreach (var token in sentences[i])
                {
                    Embed(token, inputs.Slice(batch.RowOf(step, p) * width, width));
                    step++;
                }
            }
        }
    }

    private void Embed(TokenFeatures token, Span<float> row)
    {
        model.Vectors.Write(token.Word, row);
        row = row[model.Vectors.Dimensions..];
        model.OwnVectors.Write(model.OwnWords.GetValueOrDefault(token.Word), row);
        row = row[model.OwnVectors.Dimensions..];
        var values = (ReadOnlySpan<int>)[token.Prefix, token.Suffix, token.Speech, token.Name, token.Casing, token.Quotation, token.Cue, token.Place];
        for (var i = 0; i < values.Length; i++)
        {
            model.Features[i].Write(values[i], row);
            row = row[model.Features[i].Dimensions..];
        }
    }

    private void Decode(
        IReadOnlyList<TokenFeatures[]> sentences, Piece[] pieces, SequenceBatch batch, ReadOnlySpan<float> states, int width, (byte[], float[])[] tagged)
    {
        var stride = model.Output.Stride;
        var all = new float[batch.Rows * stride];
        for (var row = 0; row < batch.Rows; row++)
        {
            model.OutputBias.CopyTo(all, row * stride);
        }

        model.Output.AddProduct(states, width, batch.Rows, all);
        for (var p = 0; p < pieces.Length; p++)
        {
            var scores = new float[pieces[p].Tokens * Labels.Count];
            for (var step = 0; step < pieces[p].Tokens; step++)
            {
                all.AsSpan(batch.RowOf(step, p) * stride, Labels.Count).CopyTo(scores.AsSpan(step * Labels.Count));
            }

            var labels = new byte[pieces[p].Tokens];
            var probabilities = new float[pieces[p].Tokens];
            model.Chain.Decode(scores, labels, probabilities);
            var from = 0;
            for (var i = pieces[p].First; i < pieces[p].First + pieces[p].Sentences; i++)
            {
                var to = from + sentences[i].Length;
                tagged[i] = (labels[from..to], probabilities[from..to]);
                from = to;
            }
        }
    }

    /// <summary>Sentences that are looked at together.</summary>
    /// <param name="First">Number of the first one.</param>
    /// <param name="Sentences">How many there are.</param>
    /// <param name="Tokens">How many tokens they have.</param>
    private readonly record struct Piece(int First, int Sentences, int Tokens);
}
