namespace OnRecord.Coverage.Postings;

/// <summary>
/// What a word is worth in a ranking: BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework", 2009), cut into the part
/// that is known when the text is indexed, a byte, and the part that says how rare the word is. All in whole numbers, so that equal is equal.
/// </summary>
internal static class Worth
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    // The length of a text with its headline, in words, that counts as usual. A constant: what is stored must not age.
    private const double UsualLength = 75;

    private const double Highest = Saturation + 1;
    private const double RaritySteps = 1000;

    /// <summary>Worth in a text.</summary>
    /// <param name="frequency">How often the word stands there; more than once where it weighs more.</param>
    /// <param name="length">How many words the text has.</param>
    public static byte InText(double frequency, int length)
    {
        var part = frequency * Highest / (frequency + (Saturation * (1 - LengthShare + (LengthShare * length / UsualLength))));
        return (byte)Math.Clamp(Math.Round(255 * part / Highest), 1, 255);
    }

    /// <summary>Worth of the word itself: the rarer, the more.</summary>
    /// <param name="count">How many texts have it.</param>
    /// <param name="all">How many texts there are.</param>
    public static int OfRarity(long count, long all) =>
        (int)Math.Max(1, Math.Round(RaritySteps * Math.Log(1 + ((Math.Max(all, count) - count + 0.5) / (count + 0.5)))));

    /// <summary>A score as BM25 would have it.</summary>
    public static double ToScore(long worth) => worth * Highest / (255 * RaritySteps);
}
