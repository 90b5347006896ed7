namespace OnRecord.Answering.Words;

/// <summary>How a word is compared, wherever it stands.</summary>
/// <param name="Folded">Lower case, without accents, apostrophes and a possessive ending.</param>
/// <param name="Stem">What it shares with the other forms of the word.</param>
internal sealed record WordForm(string Folded, string Stem)
{
    /// <summary>Hash of <see cref="Folded"/>: thousands of words are compared for one answer, and nearly all are other words.</summary>
    public int FoldedHash { get; } = HashOf(Folded);

    /// <summary>Hash of <see cref="Stem"/>.</summary>
    public int StemHash { get; } = HashOf(Stem);

    /// <summary>The hash of a folded word or a stem.</summary>
    public static int HashOf(string word) => word.GetHashCode(StringComparison.Ordinal);
}
