using System.Buffers;
using System.Collections.Immutable;

namespace OnRecord.Reading.Attributions.Learned;

/// <summary>One member of the model: vectors of features, bidirectional recurrent layers, and a score a label.</summary>
internal sealed class AttributionNetwork
{
    /// <summary>Vectors of words of the member's own fitting; row 0 is every word's that was too rare.</summary>
    public required EmbeddingTable OwnVectors { get; init; }

    /// <summary>Vectors of the other features, in the order of <see cref="TokenFeatures"/>.</summary>
    public required ImmutableArray<EmbeddingTable> Features { get; init; }

    /// <summary>The recurrent layers from the first to the last, each forward and backward.</summary>
    public required ImmutableArray<(LstmLayer Forward, LstmLayer Backward)> Layers { get; init; }

    /// <summary>From the last layer to a score a label.</summary>
    public required PackedMatrix Output { get; init; }

    /// <summary>What is added to the scores.</summary>
    public required float[] OutputBias { get; init; }

    /// <summary>Adds the scores of tokens.</summary>
    /// <param name="batch">How the tokens are laid out.</param>
    /// <param name="vectors">The common vector of each token's word, row by row.</param>
    /// <param name="tokens">Each token's own word, as a row of <see cref="OwnVectors"/>, and features, row by row.</param>
    /// <param name="scores">Room for <see cref="Labels.Count"/> scores a token.</param>
    public void AddScores(SequenceBatch batch, ReadOnlySpan<float> vectors, ReadOnlySpan<(int Own, TokenFeatures Features)> tokens, Span<float> scores)
    {
        var common = vectors.Length / batch.Rows;
        var width = common + OwnVectors.Dimensions + Features.Sum(static table => table.Dimensions);
        var widest = Math.Max(width, 2 * Layers.Max(static layer => layer.Forward.Units));
        var inputs = ArrayPool<float>.Shared.Rent(batch.Rows * widest);
        var outputs = ArrayPool<float>.Shared.Rent(batch.Rows * widest);
        try
        {
            for (var row = 0; row < batch.Rows; row++)
            {
                var input = inputs.AsSpan(row * width, width);
                vectors.Slice(row * common, common).CopyTo(input);
                Embed(tokens[row].Own, tokens[row].Features, input[common..]);
            }

            foreach (var (forward, backward) in Layers)
            {
                var next = 2 * forward.Units;
                forward.Run(batch, inputs, width, backward: false, outputs, next, at: 0);
                backward.Run(batch, inputs, width, backward: true, outputs, next, at: forward.Units);
                (inputs, outputs, width) = (outputs, inputs, next);
            }

            Score(batch, inputs, width, scores);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(inputs);
            ArrayPool<float>.Shared.Return(outputs);
        }
    }

    private void Embed(int own, TokenFeatures token, Span<float> row)
    {
        OwnVectors.Write(own, row);
        row = row[OwnVectors.Dimensions..];
        var values = (ReadOnlySpan<int>)[token.Prefix, token.Suffix, token.Speech, token.Name, token.Casing, token.Quotation, token.Cue, token.Place, token.RuledPart, token.RuledContent];
        for (var i = 0; i < values.Length; i++)
        {
            Features[i].Write(values[i], row);
            row = row[Features[i].Dimensions..];
        }
    }

    private void Score(SequenceBatch batch, ReadOnlySpan<float> states, int width, Span<float> scores)
    {
        var stride = Output.Stride;
        var room = ArrayPool<float>.Shared.Rent(batch.Rows * stride);
        try
        {
            var products = room.AsSpan(0, batch.Rows * stride);
            products.Clear();
            Output.AddProduct(states, width, batch.Rows, products);
            for (var row = 0; row < batch.Rows; row++)
            {
                for (var label = 0; label < Labels.Count; label++)
                {
                    scores[(row * Labels.Count) + label] += products[(row * stride) + label] + OutputBias[label];
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(room);
        }
    }
}
