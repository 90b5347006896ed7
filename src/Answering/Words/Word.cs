namespace OnRecord.Answering.Words;

/// <summary>A word of a text: where it stands, how it is compared.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="Form">How it is compared.</param>
/// <param name="IsName">Whether it begins with a capital letter.</param>
/// <param name="IsPossessive">Whether it ends in a possessive.</param>
internal readonly record struct Word(int Start, int End, WordForm Form, bool IsName, bool IsPossessive)
{
    /// <summary>Lower case, without accents, apostrophes and a possessive ending.</summary>
    public string Folded => Form.Folded;

    /// <summary>What it shares with the other forms of the word.</summary>
    public string Stem => Form.Stem;
}
