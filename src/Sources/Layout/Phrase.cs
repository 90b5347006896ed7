namespace OnRecord.Sources.Layout;

/// <summary>Words that pages use when they speak for themselves, and how much they tell.</summary>
/// <param name="Words">The words, in lower case; "|" stands for the beginning of a sentence.</param>
/// <param name="Weight">1: also common in articles; 2: seldom there; 3: as good as never.</param>
internal readonly record struct Phrase(string[] Words, int Weight);
