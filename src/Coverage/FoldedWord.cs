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

    /// <summary>The same for a surname; in addition, the ways in which it may be written from Cyrillic are one: "Zelensky", "Zelenskyy".</summary>
    public static string OfSurname(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Fold.Surname(word);
    }
}
