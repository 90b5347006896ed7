namespace OnRecord.Reading.Attributions.Learned;

/// <summary>Vectors of words in eight bits an element, with a scale a word. A word that is not there has the vector zero.</summary>
/// <param name="rows">The row of each word.</param>
/// <param name="values">The elements, row by row.</param>
/// <param name="scales">What the elements of each row are to be multiplied by.</param>
/// <param name="dimensions">How many elements a row has.</param>
internal sealed class WordVectors(Dictionary<string, int> rows, sbyte[] values, float[] scales, int dimensions)
{
    /// <summary>How many elements a vector has.</summary>
    public int Dimensions => dimensions;

    /// <summary>Writes the vector of a word.</summary>
    public void Write(string word, Span<float> vector)
    {
        if (!rows.TryGetValue(word, out var row))
        {
            vector[..dimensions].Clear();
            return;
        }

        var scale = scales[row];
        var elements = values.AsSpan(row * dimensions, dimensions);
        for (var i = 0; i < elements.Length; i++)
        {
            vector[i] = elements[i] * scale;
        }
    }
}
