namespace OnRecord.Reading.Attributions.Learned;

/// <summary>A stretch of tokens that the tagger has marked.</summary>
/// <param name="Role">What it is: <see cref="Labels.Source"/>, <see cref="Labels.Cue"/> or <see cref="Labels.Content"/>.</param>
/// <param name="First">Number of its first token, counted over all tagged sentences of the document.</param>
/// <param name="Last">Number of its last token.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Block">Number of the block it stands in.</param>
/// <param name="FirstSentence">Number of the sentence that it begins in, counted over all tagged sentences of the document.</param>
/// <param name="LastSentence">Number of the sentence that it ends in.</param>
/// <param name="Confidence">How probable it is that it is one and ends there, from 0 to 1.</param>
internal sealed record MarkedSpan(
    byte Role, int First, int Last, TextSpan Span, int Block, int FirstSentence, int LastSentence, double Confidence);
