namespace OnRecord.Coverage.Postings;

/// <summary>That a word stands in a statement or passage.</summary>
/// <param name="Id">Id of the statement or passage.</param>
/// <param name="Worth">How much the word is worth there, apart from how rare it is: 0 to 255.</param>
/// <param name="Places">Which words of the text it is, counted from 0, ascending.</param>
internal readonly record struct Posting(long Id, byte Worth, ushort[] Places);
