using OnRecord.Coverage.Speakers;

namespace OnRecord.Coverage;

/// <summary>Words as the coverage compares them.</summary>
public static class FoldedWord
{
    /// <summary>Lower case, without diacritics, apostrophes and points: "Lajčák’s" and "lajcaks" are one.</summary>
    public static string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Fold.Plain(word);
    }
}
