namespace OnRecord.Reading.Attributions.Learned;

/// <summary>A vector for each value of a feature.</summary>
/// <param name="values">The vectors, one after the other.</param>
/// <param name="dimensions">How many elements a vector has.</param>
internal sealed class EmbeddingTable(float[] values, int dimensions)
{
    /// <summary>How many elements a vector has.</summary>
    public int Dimensions => dimensions;

    /// <summary>How many values the feature has.</summary>
    public int Count => values.Length / dimensions;

    /// <summary>Writes the vector of a value.</summary>
    public void Write(int value, Span<float> vector) => values.AsSpan(value * dimensions, dimensions).CopyTo(vector);
}
