namespace OnRecord.Reading.Attributions.Learned;

/// <summary>A stretch of tokens that may be a source, a cue or a content.</summary>
/// <param name="Role">What it may be: <see cref="Labels.Source"/>, <see cref="Labels.Cue"/> or <see cref="Labels.Content"/>.</param>
/// <param name="First">Number of its first token.</param>
/// <param name="Last">Number of its last token.</param>
/// <param name="Probability">How probable it is that it begins and ends just there, from 0 to 1.</param>
internal readonly record struct LabelledSpan(byte Role, int First, int Last, double Probability);
