namespace OnRecord.Reading.Speakers;

/// <summary>A source mention that was resolved before.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Block">Number of its block.</param>
/// <param name="Sentence">Number of its sentence in the block.</param>
/// <param name="Speaker">Who it stands for.</param>
/// <param name="Person">The person, where it is one that the article names.</param>
/// <param name="Noun">The last word of the mention's head phrase, in lower case.</param>
/// <param name="Words">The words of the speaker's name that tell it from others, folded.</param>
internal sealed record ResolvedSource(int Offset, int Block, int Sentence, Speaker Speaker, Person? Person, string Noun, IReadOnlySet<string> Words);
