namespace OnRecord.Reading.Attributions;

/// <summary>A verb that may attribute, where it stands in its sentence.</summary>
/// <param name="Entry">What the lexicon says of it.</param>
/// <param name="Verb">Index of the verb itself.</param>
/// <param name="First">Index of the first token of its group: auxiliaries, negation and adverbs before it.</param>
/// <param name="Last">Index of the last token: its particle, or the verb.</param>
/// <param name="Form">In what form it stands.</param>
/// <param name="Negated">Whether "not" or "never" stands in the group.</param>
internal sealed record Cue(CueEntry Entry, int Verb, int First, int Last, CueForm Form, bool Negated);
